import { Global, HttpCode, Inject, Module, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { recordsController } from '../platform/lists/controller.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { jobs } from './jobs.listing.ts';
import { JobsService } from './jobs.service.ts';

class JobsController extends recordsController(jobs, 'jobs') {
  @Inject(JobsService) private readonly work!: JobsService;

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
