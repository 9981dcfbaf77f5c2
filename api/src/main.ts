// The serving process: started by the bootstrap with its environment filled in.
import { createApp } from './app.ts';
import { ConfigProblem, readConfig } from './platform/config.ts';
import { makeLog } from './platform/log.ts';

async function main() {
  const config = readConfig(process.env);
  const log = makeLog(config);
  const app = await createApp(config, log);
  await app.listen({ port: config.port, host: '::' }).catch((error) => {
    // A machine without IPv6 has no address for every network but this one.
    if (error.code !== 'EAFNOSUPPORT' && error.code !== 'EADDRNOTAVAIL') throw error;
    return app.listen({ port: config.port, host: '0.0.0.0' });
  });
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
  const known = error instanceof ConfigProblem || error?.code === 'EADDRINUSE';
  if (known) process.send?.({ trouble: error.message });
  process.stderr.write(`${known ? error.message : (error?.stack ?? error)}
`);
  process.exit(1);
});
