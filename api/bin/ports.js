// Whether the address can be served, before a minute is spent on anything else.
import net from 'node:net';
import { pause } from './processes.js';
import { Trouble } from './say.js';

const tryListen = (port, host) =>
  new Promise((ok) => {
    const probe = net
      .createServer()
      .once('error', (error) => ok(error.code))
      .listen({ port, host, exclusive: true }, () => probe.close(() => ok(null)));
  });

/** Null when the port is free, else the operating system's word for why it is not. A machine without IPv6 is no reason. */
export async function whyTaken(port) {
  for (const host of ['::', '0.0.0.0', '127.0.0.1']) {
    const code = await tryListen(port, host);
    if (code && !['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes(code)) return code;
  }
  return null;
}

/** `patience` in ms: a process that was just ended lets go of its port once its last thread is gone, a moment after itself. */
export async function refuseTakenPort(port, patience = 0) {
  let code = await whyTaken(port);
  for (const until = Date.now() + patience; code === 'EADDRINUSE' && Date.now() < until; code = await whyTaken(port)) await pause(50);
  if (code === 'EACCES') throw new Trouble(`Port ${port} is reserved for administrators here. Choose one from 1024 on: PORT=3100 npm start`);
  if (code) throw new Trouble(`Port ${port} is taken by another program. Stop it, or choose another: PORT=3100 npm start`);
}
