import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Lists } from '../platform/lists/lists.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { observations } from './observations.listing.ts';
import { linkBody, neededReason, reasonBody } from './observations.schema.ts';
import { ReviewService } from './review.service.ts';

type Reason = z.infer<typeof neededReason>;

/** Each step answers the observation as it then stands. */
@ApiTags('observations')
@Controller('api/v1/observations/:id')
export class ReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly lists: Lists,
  ) {}

  @Post('accept')
  @HttpCode(200)
  @Allow('review')
  @ApiOperation({ operationId: 'accept-observations', summary: 'Accept; somebody else publishes' })
  async accept(@Param('id') id: string, @Body({ schema: reasonBody }) _body: z.infer<typeof reasonBody>, @Req() request: FastifyRequest) {
    await this.review.accept(id, viewerOf(request));
    return this.show(id, request);
  }

  @Post('ask')
  @HttpCode(200)
  @Allow('review')
  @ApiOperation({ operationId: 'ask-observations', summary: 'Ask the submitter; the question stands in their receipt' })
  async ask(@Param('id') id: string, @Body({ schema: neededReason }) { reason }: Reason, @Req() request: FastifyRequest) {
    await this.review.ask(id, viewerOf(request), reason);
    return this.show(id, request);
  }

  @Post('reject')
  @HttpCode(200)
  @Allow('review')
  @ApiOperation({ operationId: 'reject-observations', summary: 'Reject, with a reason the submitter can read' })
  async reject(@Param('id') id: string, @Body({ schema: neededReason }) { reason }: Reason, @Req() request: FastifyRequest) {
    await this.review.reject(id, viewerOf(request), reason);
    return this.show(id, request);
  }

  @Post('publish')
  @HttpCode(200)
  @Allow('publish')
  @ApiOperation({ operationId: 'publish-observations', summary: 'Publish what somebody else accepted' })
  async publish(@Param('id') id: string, @Body({ schema: reasonBody }) _body: z.infer<typeof reasonBody>, @Req() request: FastifyRequest) {
    await this.review.publish(id, viewerOf(request));
    return this.show(id, request);
  }

  @Post('link')
  @HttpCode(200)
  @Allow('review')
  @ApiOperation({ operationId: 'link-observations', summary: 'Say which facility, unit and condition it bears on' })
  async link(@Param('id') id: string, @Body({ schema: linkBody }) body: z.infer<typeof linkBody>, @Req() request: FastifyRequest) {
    await this.review.link(id, viewerOf(request), body);
    return this.show(id, request);
  }

  @Post('sealed')
  @HttpCode(200)
  @Allow('sealed')
  @ApiOperation({ operationId: 'unseal-observations', summary: 'Exact place, time and metadata, for a reason that is written down' })
  sealed(@Param('id') id: string, @Body({ schema: neededReason }) { reason }: Reason, @Req() request: FastifyRequest) {
    return this.review.sealed(id, viewerOf(request), reason);
  }

  private async show(id: string, request: FastifyRequest) {
    return (await this.lists.one(observations, id, '', viewerOf(request))).item;
  }
}
