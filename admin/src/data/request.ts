import { HttpError } from 'react-admin';
import { type Parameters, withQuery } from './query.ts';

export const base = '/api/v1';

/** What the API says when something is wrong (RFC 9457). */
export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  errors?: { pointer?: string; parameter?: string; detail: string }[];
}

export interface Asking {
  query?: Parameters;
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Asks the API that everybody reads, with the session of this browser where there is one. */
export async function ask(path: string, { query = {}, method = 'GET', json, body, headers = {}, signal }: Asking = {}): Promise<Response> {
  const changing = method !== 'GET';
  let response: Response;
  try {
    response = await fetch(withQuery(`${base}/${path}`, query), {
      method,
      body: json === undefined ? body : JSON.stringify(json),
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(changing ? { 'X-Fenceline': '1' } : {}),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new HttpError('The server did not answer. Check the connection and try again.', 0);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

export async function askJson<T>(path: string, asking?: Asking): Promise<T> {
  const response = await ask(path, asking);
  return (response.status === 204 ? null : await response.json()) as T;
}

async function problemOf(response: Response): Promise<HttpError> {
  const body: ProblemBody = await response.json().catch(() => ({}));
  return new HttpError(body.detail ?? body.title ?? `The server answered ${response.status}.`, response.status, { ...body, errors: byField(body) });
}

/** Field problems as react-admin's forms take them: `/low` becomes `low`, `/limits/0/value` becomes `limits.0.value`. */
export function byField(body: ProblemBody): Record<string, string> {
  return Object.fromEntries(
    (body.errors ?? []).map(({ pointer, parameter, detail }) => [pointer ? pointer.replace(/^[#/]+/, '').replaceAll('/', '.') : (parameter ?? 'root'), detail]),
  );
}

/** What of a form the server refused, by field; nothing where it was something else. */
export const fieldProblems = (error: unknown): Record<string, string> =>
  error instanceof HttpError ? ((error.body as { errors?: Record<string, string> } | undefined)?.errors ?? {}) : {};

export const statusOf = (error: unknown): number | undefined => (error instanceof HttpError ? error.status : undefined);
