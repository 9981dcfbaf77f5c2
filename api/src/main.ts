// The serving process: started by the bootstrap with its environment filled in.
import { createApp } from './app.ts';
import { ConfigProblem, readConfig } from './platform/config.ts';
import { makeLog } from './platform/log.ts';

async function main() {
  const config = readConfig(process.env);
  const log = makeLog(config);
  const app = await createApp(config, log);
  await app.listen({ port: config.port, host: '::' });
  process.send?.({ ready: true });
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 27_000).unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error) => {
  const said = error instanceof ConfigProblem || error?.code === 'EADDRINUSE' ? error.message : (error?.stack ?? error);
  process.stderr.write(`${said}\n`);
  process.exit(1);
});
