// The API in a process of its own, so that the client does not share its thread.
import { createApp } from '@fenceline/api/app';
import { readConfig } from '@fenceline/api/platform/config';
import { makeLog } from '@fenceline/api/platform/log';

const config = readConfig(process.env);
const app = await createApp(config, makeLog(config));
await app.listen({ port: config.port, host: '127.0.0.1' });
process.send?.({ ready: true });
