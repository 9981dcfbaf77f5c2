import { Readable } from 'node:stream';
import { Get, Global, HttpCode, Inject, Module, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordsController } from '../platform/lists/controller.ts';
import { Lists } from '../platform/lists/lists.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { follow } from './events.ts';
import { jobs } from './jobs.listing.ts';
import { JobsService } from './jobs.service.ts';

class JobsController extends recordsController(jobs, 'jobs') {
  @Inject(JobsService) private readonly work!: JobsService;
  @Inject(Lists) private readonly read!: Lists;

  @Get(':id/events')
  @Allow('jobs')
  @ApiOperation({ operationId: 'watch-jobs', summary: 'A job as it goes on: server-sent events, each the job as it then is, until it is over' })
  @ApiResponse({ status: 200, description: 'text/event-stream; the data of each event is a Job.' })
  async events(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const viewer = viewerOf(request);
    const first = (await this.read.one(jobs, id, '', viewer)).item;
    const events = Readable.from(follow(first, async () => (await this.read.one(jobs, id, '', viewer)).item));
    return reply.type('text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no').send(events);
  }

  @Post(':id/cancel')
  @Allow('jobs')
  @HttpCode(204)
  @ApiOperation({ operationId: 'cancel-jobs', summary: 'Stop a job' })
  cancel(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest) {
    return this.work.cancel(id, viewerOf(request));
  }
}

@Global()
@Module({ controllers: [JobsController], providers: [JobsService], exports: [JobsService] })
export class JobsModule {}
