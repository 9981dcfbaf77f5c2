import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../platform/database.ts';
import { Allow } from '../platform/policy/allow.ts';

/** For whoever watches over the process: it lives, and it can serve. */
@ApiExcludeController()
@Allow('read')
@Controller()
export class StatusController {
  constructor(private readonly database: Database) {}

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
}
