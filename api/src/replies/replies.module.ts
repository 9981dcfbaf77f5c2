import { Body, Headers, HttpCode, Inject, Module, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { neededReason, reasonBody } from '../observations/observations.schema.ts';
import { readIdempotencyKey } from '../platform/idempotency.ts';
import { recordsController } from '../platform/lists/controller.ts';
import { Lists } from '../platform/lists/lists.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { replies } from './replies.listing.ts';
import { type NewReply, newReply, reply, sentReply } from './replies.schema.ts';
import { RepliesService } from './replies.service.ts';

export class RepliesController extends recordsController(replies) {
  @Inject(RepliesService) private readonly service!: RepliesService;
  @Inject(Lists) private readonly records!: Lists;

  @Post()
  @Allow('submit')
  @ApiOperation({ operationId: 'create-replies', summary: 'Correct a record or reply to it; no account needed' })
  @ApiResponse({ status: 201, standardSchema: sentReply })
  create(@Body({ schema: newReply }) body: NewReply, @Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.service.send(body, viewerOf(request), readIdempotencyKey(key));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Allow('review')
  @ApiOperation({ operationId: 'accept-replies', summary: 'Accept; somebody else publishes' })
  @ApiResponse({ status: 200, standardSchema: reply })
  async accept(@Param('id') id: string, @Body({ schema: reasonBody }) _body: z.infer<typeof reasonBody>, @Req() request: FastifyRequest) {
    await this.service.accept(id, viewerOf(request));
    return (await this.records.one(replies, id, '', viewerOf(request))).item;
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Allow('review')
  @ApiOperation({ operationId: 'reject-replies', summary: 'Reject, with a reason' })
  @ApiResponse({ status: 200, standardSchema: reply })
  async reject(@Param('id') id: string, @Body({ schema: neededReason }) { reason }: z.infer<typeof neededReason>, @Req() request: FastifyRequest) {
    await this.service.reject(id, viewerOf(request), reason);
    return (await this.records.one(replies, id, '', viewerOf(request))).item;
  }

  @Post(':id/publish')
  @HttpCode(200)
  @Allow('publish')
  @ApiOperation({ operationId: 'publish-replies', summary: 'Publish what somebody else accepted' })
  @ApiResponse({ status: 200, standardSchema: reply })
  async publish(@Param('id') id: string, @Body({ schema: reasonBody }) _body: z.infer<typeof reasonBody>, @Req() request: FastifyRequest) {
    await this.service.publish(id, viewerOf(request));
    return (await this.records.one(replies, id, '', viewerOf(request))).item;
  }
}

@Module({ controllers: [RepliesController], providers: [RepliesService] })
export class RepliesModule {}
