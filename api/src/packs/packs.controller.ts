import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Module, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { LedgerModule } from '../ledger/ledger.controller.ts';
import { neededReason } from '../observations/observations.schema.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { type Pack, PacksService } from './packs.service.ts';

@ApiTags('observations')
@Controller('api/v1/observations/:id/pack')
export class PacksController {
  constructor(private readonly packs: PacksService) {}

  @Get()
  @Allow('read')
  @ApiOperation({ operationId: 'get-observation-pack', summary: 'What is public of it with its proofs, as an archive that can be checked offline' })
  @ApiResponse({ status: 200, content: { 'application/zip': {} } })
  async open(@Param('id') id: string, @Res() reply: FastifyReply) {
    return send(reply, await this.packs.open(id));
  }

  @Post()
  @HttpCode(200)
  @Allow('sealed')
  @ApiOperation({ operationId: 'export-observation-pack', summary: 'All of it, originals included, for a reason that is written down' })
  @ApiResponse({ status: 200, content: { 'application/zip': {} } })
  async sealed(
    @Param('id') id: string,
    @Body({ schema: neededReason }) { reason }: z.infer<typeof neededReason>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return send(reply.header('cache-control', 'no-store'), await this.packs.sealed(id, viewerOf(request), reason));
  }
}

const send = (reply: FastifyReply, { name, bytes }: Pack) =>
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-content-type-options', 'nosniff')
    .type('application/zip')
    .send(Readable.from(bytes));

@Module({ imports: [LedgerModule], controllers: [PacksController], providers: [PacksService] })
export class PacksModule {}
