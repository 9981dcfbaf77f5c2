import { Controller, Get, Module, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../platform/database.ts';
import { Allow } from '../platform/policy/allow.ts';
import { Metrics } from './metrics.ts';

/** For whoever watches over the process: it lives, it can serve, and how it does. */
@ApiExcludeController()
@Controller()
@Allow('read')
export class StatusController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  alive() {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(@Res() reply: FastifyReply) {
    try {
      await this.database.pool.query('SELECT 1');
      reply.send({ status: 'ready' });
    } catch {
      reply.status(503).send({ status: 'the database cannot be reached' });
    }
  }

  @Get('metrics')
  async numbers(@Res() reply: FastifyReply) {
    reply.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }
}

@Module({ controllers: [StatusController], providers: [Metrics] })
export class StatusModule {}
