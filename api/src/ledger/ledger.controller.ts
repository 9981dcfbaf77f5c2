import { Controller, Get, Inject, Module, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { Allow } from '../platform/policy/allow.ts';
import { notFound } from '../platform/problems.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { trust } from './ledger.schema.ts';
import { checkpointNote, proofOfLeaf, trustOf } from './proofs.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What a stranger needs to check a proof, and one checkpoint a day, so that their sizes do not tell when somebody handed something in. */
@ApiTags('log')
@Controller('api/v1/log')
@Allow('read')
export class LedgerController {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('checkpoint')
  @ApiOperation({ operationId: 'get-log-checkpoint', summary: 'The custody log as it stood at the last midnight (UTC), signed: a C2SP checkpoint' })
  @ApiResponse({ status: 200, content: { 'text/plain': {} } })
  async checkpoint(@Res() reply: FastifyReply) {
    const midnight = new Date(Math.floor(this.config.now().getTime() / DAY) * DAY);
    const note = await checkpointNote(this.database.pool, midnight);
    if (!note) throw notFound();
    return reply.type('text/plain; charset=utf-8').send(note);
  }

  @Get('trust')
  @ApiOperation({
    operationId: 'get-log-trust',
    summary: 'The keys that sign checkpoints and acknowledgements: print them, and compare them with what others hold',
  })
  @ApiResponse({ status: 200, standardSchema: trust })
  trust() {
    return trustOf(this.database.pool);
  }

  @Get('proofs/:leaf')
  @ApiOperation({ operationId: 'get-log-proof', summary: 'Proof that an event is in the log, for whoever holds its leaf hash' })
  @ApiParam({ name: 'leaf', description: '64 hexadecimal digits, as they stand in an acknowledgement.' })
  @ApiResponse({ status: 200, content: { 'text/plain': {} } })
  async proof(@Param('leaf') leaf: string, @Res() reply: FastifyReply) {
    const proof = /^[0-9a-f]{64}$/.test(leaf) ? await proofOfLeaf(this.database.pool, Buffer.from(leaf, 'hex')) : null;
    if (!proof) throw notFound();
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(proof);
  }
}

@Module({ controllers: [LedgerController], providers: [Acknowledgements], exports: [Acknowledgements] })
export class LedgerModule {}
