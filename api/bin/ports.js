// Whether the address can be served, before a minute is spent on anything else.
import net from 'node:net';
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

export async function refuseTakenPort(port) {
  const code = await whyTaken(port);
  if (code === 'EACCES') throw new Trouble(`Port ${port} is reserved for administrators here. Choose one from 1024 on: PORT=3100 npm start`);
  if (code) throw new Trouble(`Port ${port} is taken by another program. Stop it, or choose another: PORT=3100 npm start`);
}
