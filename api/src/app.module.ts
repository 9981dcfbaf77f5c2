import { BadRequestException, type DynamicModule, Module, StandardSchemaValidationPipe } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { JobsModule } from './jobs/jobs.module.ts';
import { LedgerModule } from './ledger/ledger.controller.ts';
import { nouns } from './nouns.ts';
import { PacksModule } from './packs/packs.controller.ts';
import { PermalinksModule } from './permalinks/permalinks.controller.ts';
import { ConfigModule } from './platform/config.module.ts';
import type { Config } from './platform/config.ts';
import { type Log, LogModule } from './platform/log.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { PolicyGuard } from './platform/policy/allow.ts';
import { ProblemFilter } from './platform/problem.filter.ts';
import { RegistryModule } from './registry/registry.module.ts';
import { SessionModule } from './session/session.module.ts';
import { StatusModule } from './status/status.controller.ts';
import { TranscriptionModule } from './transcription/transcription.module.ts';

/** What a body must be is said by its schema; everything wrong with it leaves with a pointer. */
const bodyCheck = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new BadRequestException({
        issues: issues.map((issue) => ({
          pointer: `/${(issue.path ?? [])
            .map((part) =>
              String(typeof part === 'object' ? part.key : part)
                .replaceAll('~', '~0')
                .replaceAll('/', '~1'),
            )
            .join('/')}`,
          detail: issue.message,
        })),
      }),
  });

@Module({})
export class AppModule {
  static with(config: Config, log: Log): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.with(config),
        LogModule.with(log),
        PlatformModule,
        JobsModule,
        LedgerModule,
        SessionModule,
        ...nouns,
        PacksModule,
        PermalinksModule,
        RegistryModule,
        TranscriptionModule,
        StatusModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: PolicyGuard },
        { provide: APP_PIPE, useFactory: bodyCheck },
      ],
    };
  }
}
