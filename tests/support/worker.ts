// The working process beside the application, in this one: it takes jobs from the queue of the test's own database.
import 'reflect-metadata';
import { makeLog } from '@fenceline/api/platform/log';
import { WorkerModule } from '@fenceline/api/worker/worker.module';
import { WorkerService } from '@fenceline/api/worker/worker.service';
import { NestFactory } from '@nestjs/core';
import type { TestApp } from './app.ts';

/** Starts it. Answers how to stop it, with the milliseconds that work under way is given to finish. */
export async function startWorker(app: TestApp): Promise<(patienceMs?: number) => Promise<void>> {
  const context = await NestFactory.createApplicationContext(WorkerModule.with(app.config, makeLog(app.config)), { logger: false, abortOnError: false });
  const service = context.get(WorkerService);
  await service.start();
  return async (patienceMs) => {
    await service.stop(patienceMs);
    await context.close();
  };
}
