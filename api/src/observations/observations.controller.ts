import { Body, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readIdempotencyKey } from '../platform/idempotency.ts';
import { recordsController } from '../platform/lists/controller.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { observations } from './observations.listing.ts';
import { type NewObservation, newObservation, publicObservation, submitted } from './observations.schema.ts';
import { ObservationsService } from './observations.service.ts';

export class ObservationsController extends recordsController(observations) {
  @Inject(ObservationsService) private readonly service!: ObservationsService;

  @Post()
  @Allow('submit')
  @ApiOperation({ operationId: 'create-observations', summary: 'Hand in an observation; no account needed' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'A random name of the request: sent again, it makes nothing new.' })
  @ApiResponse({ status: 201, standardSchema: submitted })
  create(@Body({ schema: newObservation }) body: NewObservation, @Headers('idempotency-key') key: string | undefined, @Req() request: FastifyRequest) {
    return this.service.submit(body, viewerOf(request), readIdempotencyKey(key));
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('submit')
  @ApiOperation({ operationId: 'preview-observations', summary: 'What would be public of it; keeps nothing' })
  @ApiResponse({ status: 200, standardSchema: z.object({ public: publicObservation }) })
  preview(@Body({ schema: newObservation }) body: NewObservation) {
    return this.service.preview(body);
  }
}
