// The working process: jobs from the queue, public images of new photographs, the daily evaluation.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigProblem, readConfig } from './platform/config.ts';
import { makeLog } from './platform/log.ts';
import { WorkerModule } from './worker/worker.module.ts';
import { WorkerService } from './worker/worker.service.ts';

async function main() {
  const config = readConfig(process.env);
  const log = makeLog(config);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, log), { logger: false, abortOnError: false });
  const worker = app.get(WorkerService);
  await worker.start();
  process.send?.({ ready: true });
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 27_000).unref();
    await worker.stop();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error) => {
  const known = error instanceof ConfigProblem;
  if (known) process.send?.({ trouble: error.message });
  process.stderr.write(`${known ? error.message : (error?.stack ?? error)}
`);
  process.exit(1);
});
