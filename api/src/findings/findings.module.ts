import { Body, Get, Headers, HttpCode, Inject, Module, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { JobsService } from '../jobs/jobs.service.ts';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { once, readIdempotencyKey } from '../platform/idempotency.ts';
import { recordsController } from '../platform/lists/controller.ts';
import { versionWanted } from '../platform/lists/envelope.ts';
import { findId } from '../platform/lists/select.ts';
import { Allow } from '../platform/policy/allow.ts';
import { viewerOf } from '../platform/policy/request.ts';
import { Problem } from '../platform/problems.ts';
import { EvaluateService } from './evaluate.service.ts';
import { findings } from './findings.listing.ts';
import { proof, replay, replayWanted } from './findings.schema.ts';
import { ProofService } from './proof.service.ts';
import { ReplayService } from './replay.service.ts';

const evaluation = z.strictObject({ facility: z.string().max(120).optional() }).meta({ id: 'EvaluationWanted' });

export class FindingsController extends recordsController(findings) {
  @Inject(ProofService) private readonly proofs!: ProofService;
  @Inject(ReplayService) private readonly replays!: ReplayService;
  @Inject(JobsService) private readonly jobs!: JobsService;
  @Inject(Database) private readonly database!: Database;
  @Inject(CONFIG) private readonly config!: Config;

  @Get(':id/proof')
  @Allow('read')
  @ApiOperation({ operationId: 'get-proof', summary: 'What a finding rests on: rule, inputs with their hash, arithmetic, sources' })
  @ApiQuery({ name: 'v', required: false, type: 'integer', description: 'Version of the finding; the newest where it is left out.' })
  @ApiResponse({ status: 200, standardSchema: proof })
  proof(@Param('id') id: string, @Query({ schema: versionWanted }) { v }: z.infer<typeof versionWanted>): Promise<z.infer<typeof proof>> {
    return this.proofs.proof(id, v ?? null) as Promise<z.infer<typeof proof>>;
  }

  @Post(':id/replay')
  @HttpCode(200)
  @Allow('read')
  @ApiOperation({
    operationId: 'replay-findings',
    summary: 'Run a finding again: with the records of its time, which must give the same, or with those of now',
    description: 'Nothing is stored.',
  })
  @ApiQuery({ name: 'asOf', required: false, enum: ['recorded', 'now'] })
  @ApiQuery({ name: 'v', required: false, type: 'integer', description: 'Version of the finding; the newest where it is left out.' })
  @ApiResponse({ status: 200, standardSchema: replay })
  replay(@Param('id') id: string, @Query({ schema: replayWanted }) { asOf, v }: z.infer<typeof replayWanted>): Promise<z.infer<typeof replay>> {
    return this.replays.replay(id, asOf, v ?? null) as Promise<z.infer<typeof replay>>;
  }

  @Post()
  @HttpCode(202)
  @Allow('evaluate')
  @ApiOperation({ operationId: 'evaluate-findings', summary: 'Run the rules again for one facility or all' })
  async evaluate(
    @Body({ schema: evaluation }) body: z.infer<typeof evaluation>,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<{ job: string }> {
    const viewer = viewerOf(request);
    const facility = body.facility ? await findId(this.database.pool, 'facility', body.facility) : null;
    if (body.facility && !facility)
      throw new Problem('unprocessable', `No facility is called "${body.facility}".`, { errors: [{ pointer: '/facility', detail: 'names no facility.' }] });
    return this.database.change({ actor: viewer.accountId, reason: null }, (tx) =>
      once(this.database, this.config, { principal: viewer.principal, route: 'evaluate', key: readIdempotencyKey(key), body }, tx, async () => ({
        job: await this.jobs.send(tx, { kind: 'evaluate', subject: body.facility ?? null, data: { facility }, actor: viewer.accountId }),
      })),
    );
  }
}

@Module({ controllers: [FindingsController], providers: [EvaluateService, ProofService, ReplayService], exports: [EvaluateService] })
export class FindingsModule {}
