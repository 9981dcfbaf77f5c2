/** No answer came: the network is down, slow or gone. What was sent may have arrived or not. */
export class Unreachable extends Error {}

export type Problem = { type?: string; title?: string; detail?: string; errors?: { pointer?: string; parameter?: string; detail: string }[] };

/** The server answered, and the answer is no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly retryAfterS?: number,
  ) {
    super(problem.detail ?? problem.title ?? String(status));
  }
}

const api = '/api/v1/';
const answerWithinMs = 30_000;
const stallMs = 30_000;

const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

const refused = (status: number, body: unknown, retryAfter: string | null) =>
  new Refused(status, (body ?? {}) as Problem, retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined);

type Ask = { method?: string; body?: string; headers?: Record<string, string>; path?: string };

/** Without cookies: somebody signed in to the console in the same browser stays unknown to this page. */
export async function ask<T>(path: string, { method = 'GET', body, headers = {} }: Ask = {}): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), answerWithinMs);
  try {
    const response = await fetch(path.startsWith('/') ? path : api + path, {
      method,
      body,
      headers: { Accept: 'application/json', 'X-Fenceline': '1', ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
      credentials: 'omit',
      cache: 'no-store',
      signal: stop.signal,
    });
    const answer = read(await response.text());
    if (!response.ok) throw refused(response.status, answer, response.headers.get('retry-after'));
    return answer as T;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Unreachable();
  } finally {
    clearTimeout(timer);
  }
}

/** XMLHttpRequest, because fetch cannot tell how far an upload is. */
export const putBytes = <T>(path: string, bytes: ArrayBuffer, headers: Record<string, string>, onShare: (share: number) => void) =>
  new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled = setTimeout(() => request.abort(), stallMs);
    const alive = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), stallMs);
    };
    request.open('PUT', api + path);
    for (const [name, value] of Object.entries({ 'X-Fenceline': '1', 'Content-Type': 'application/octet-stream', ...headers }))
      request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      alive();
      onShare(event.loaded / Math.max(1, event.total));
    };
    request.onerror = request.onabort = () => {
      clearTimeout(stalled);
      reject(new Unreachable());
    };
    request.onload = () => {
      clearTimeout(stalled);
      const answer = read(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(answer as T);
      else reject(refused(request.status, answer, request.getResponseHeader('retry-after')));
    };
    request.send(bytes);
  });
