import { type DynamicModule, Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.ts';
import { FindingsModule } from '../findings/findings.module.ts';
import { ImportsModule } from '../imports/imports.module.ts';
import { JobsModule } from '../jobs/jobs.module.ts';
import { ConfigModule } from '../platform/config.module.ts';
import type { Config } from '../platform/config.ts';
import { type Log, LogModule } from '../platform/log.ts';
import { PlatformModule } from '../platform/platform.module.ts';
import { ReportsModule } from '../reports/reports.module.ts';
import { Sweeper } from './sweeper.ts';
import { Watching } from './watching.ts';
import { WorkerService } from './worker.service.ts';

@Module({})
export class WorkerModule {
  static with(config: Config, log: Log): DynamicModule {
    return {
      module: WorkerModule,
      imports: [ConfigModule.with(config), LogModule.with(log), PlatformModule, JobsModule, EvidenceModule, FindingsModule, ImportsModule, ReportsModule],
      providers: [WorkerService, Sweeper, Watching],
    };
  }
}
