import { Controller, Get, Inject, Module } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { CONFIG } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database.ts';
import { Allow } from '../platform/policy/allow.ts';
import { standingOf } from './standing.ts';
import { allStates } from './state.queries.ts';
import { watchedSource } from './watch.schema.ts';

@Controller('api/v1/watched-sources')
export class WatchController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('read')
  @ApiOperation({ operationId: 'get-watched-sources', summary: 'Addresses and folders that are watched, and how each stands' })
  @ApiResponse({ status: 200, standardSchema: z.object({ data: z.array(watchedSource) }) })
  async list() {
    const now = this.config.now();
    const data = (await allStates(this.database.pool)).map((state) => ({
      name: state.name,
      address: state.address,
      format: state.format,
      standing: standingOf(state, now),
      everySeconds: state.everySeconds,
      staleAfterSeconds: state.staleAfterSeconds,
      checkedAt: state.checkedAt,
      succeededAt: state.succeededAt,
      changedAt: state.changedAt,
      nextAt: state.nextAt,
      failures: state.failures,
      error: state.error,
      import: state.importId,
    }));
    return { data };
  }
}

@Module({ controllers: [WatchController] })
export class WatchModule {}
