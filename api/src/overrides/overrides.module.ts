import { Body, HttpCode, Inject, Module, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { neededReason } from '../observations/observations.schema.ts';
import { recordsController } from '../platform/lists/controller.ts';
import { Lists } from '../platform/lists/lists.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { overrides } from './overrides.listing.ts';
import { type NewOverride, newOverride, override } from './overrides.schema.ts';
import { OverridesService } from './overrides.service.ts';

export class OverridesController extends recordsController(overrides) {
  @Inject(OverridesService) private readonly service!: OverridesService;
  @Inject(Lists) private readonly records!: Lists;

  @Post()
  @Allow('override')
  @ApiOperation({ operationId: 'create-overrides', summary: 'Propose another verdict than the rule’s; a second auditor confirms it' })
  @ApiResponse({ status: 201, standardSchema: override })
  async create(@Body({ schema: newOverride }) body: NewOverride, @Req() request: FastifyRequest) {
    return this.one(await this.service.propose(body, viewerOf(request)), request);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Allow('override')
  @ApiOperation({ operationId: 'confirm-overrides', summary: 'Confirm what another auditor proposed: from now on both verdicts are shown' })
  @ApiResponse({ status: 200, standardSchema: override })
  async confirm(@Param('id') id: string, @Req() request: FastifyRequest) {
    await this.service.confirm(id, viewerOf(request));
    return this.one(id, request);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('override')
  @ApiOperation({ operationId: 'withdraw-overrides', summary: 'End one that waits or applies, with a reason' })
  @ApiResponse({ status: 200, standardSchema: override })
  async withdraw(@Param('id') id: string, @Body({ schema: neededReason }) { reason }: z.infer<typeof neededReason>, @Req() request: FastifyRequest) {
    await this.service.end(id, viewerOf(request), reason);
    return this.one(id, request);
  }

  private one = async (name: string, request: FastifyRequest) => (await this.records.one(overrides, name, '', viewerOf(request))).item;
}

@Module({ controllers: [OverridesController], providers: [OverridesService] })
export class OverridesModule {}
