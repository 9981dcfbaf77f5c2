import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { nouns } from './nouns.ts';
import { ConfigModule } from './platform/config.module.ts';
import type { Config } from './platform/config.ts';
import { ListsModule } from './platform/lists/lists.module.ts';
import { type Log, LogModule } from './platform/log.ts';
import { ProblemFilter } from './platform/problem.filter.ts';
import { StatusController } from './status/status.controller.ts';

@Module({})
export class AppModule {
  static with(config: Config, log: Log): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.with(config), LogModule.with(log), ListsModule, ...nouns],
      controllers: [StatusController],
      providers: [{ provide: APP_FILTER, useClass: ProblemFilter }],
    };
  }
}
