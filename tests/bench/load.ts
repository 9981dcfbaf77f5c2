import http from 'node:http';

/** Requests a second that a server answers to `connections` clients which each ask again at once, for `seconds`. */
export async function requestsPerSecond(url: string, { connections = 20, seconds = 5, warmUp = 1 } = {}): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const until = (s: number) => performance.now() + s * 1000;
  let answered = 0;
  const one = () =>
    new Promise<void>((ok, bad) => {
      http
        .get(url, { agent }, (response) => {
          if (response.statusCode !== 200) bad(new Error(`${url} answered ${response.statusCode}`));
          response
            .on('data', () => {})
            .on('end', () => {
              answered += 1;
              ok();
            });
        })
        .on('error', bad);
    });
  const client = async (end: number) => {
    while (performance.now() < end) await one();
  };
  await Promise.all(Array.from({ length: connections }, () => client(until(warmUp))));
  answered = 0;
  const from = performance.now();
  await Promise.all(Array.from({ length: connections }, () => client(until(seconds))));
  const rate = answered / ((performance.now() - from) / 1000);
  agent.destroy();
  return rate;
}
