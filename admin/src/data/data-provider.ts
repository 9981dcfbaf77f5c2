import { type DataProvider, HttpError, type RaRecord } from 'react-admin';
import type { Calculated, CalculationKind, CalculationKinds } from '../calculations/types.ts';
import type { Proof, Replay } from '../findings/types.ts';
import type { ImportFormat, WatchedSource } from '../imports/types.ts';
import type { Job } from '../jobs/types.ts';
import type { Decision } from '../session/may.ts';
import { type Parameters, withQuery } from './query.ts';
import { ask, askJson, base } from './request.ts';
import type { Account, Clocks, ConditionsMatrix, Fleet, ListAnswer, Overview, Quarters, SealedFacts, Timeline } from './types.ts';

/** A key of one's own for a request that must not count twice; `crypto.randomUUID` is missing on plain http. */
const onceOnly = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(16).padStart(8, '0')).join('');

/** Entity tags of single records, for changing what was read and nothing newer. */
const tags = new Map<string, string>();
const place = (resource: string, id: unknown) => `${resource}/${encodeURIComponent(String(id))}`;

export interface ListParameters {
  filter?: Parameters;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  pagination?: { page?: number; perPage?: number };
  signal?: AbortSignal;
}

/** Filters and order as the API names them; `id` stands for "as the API orders it". */
export function listQuery({ filter = {}, sort, pagination }: ListParameters): Parameters {
  const { page = 1, perPage = 50 } = pagination ?? {};
  return {
    ...filter,
    ...(sort && sort.field !== 'id' ? { sort: `${sort.order === 'DESC' ? '-' : ''}${sort.field}` } : {}),
    limit: perPage,
    ...(page > 1 ? { offset: (page - 1) * perPage } : {}),
  };
}

/** Readings and unit hours have no id of their own: their address is series or unit, and start. */
function withId<T>(record: T): T & { id: string } {
  const { id, series, unit, startsAt } = record as { id?: string; series?: string; unit?: string; startsAt?: string };
  return { ...record, id: id ?? `${series ?? unit} ${startsAt}` };
}

async function list<T>(resource: string, parameters: ListParameters) {
  const answer = await askJson<ListAnswer<T>>(resource, { query: { ...listQuery(parameters), count: 'exact' }, signal: parameters.signal });
  return { data: answer.data.map(withId), total: answer.total ?? answer.data.length, meta: { undated: answer.undated, emptyBecause: answer.emptyBecause } };
}

const crud: DataProvider = {
  supportAbortSignal: true,
  getList: (resource, parameters) => list<RaRecord>(resource, parameters as ListParameters) as never,
  async getOne(resource, { id, meta, signal }) {
    const response = await ask(place(resource, id), { query: { asOf: meta?.asOf, v: meta?.v }, signal });
    const tag = response.headers.get('etag');
    if (tag) tags.set(place(resource, id), tag);
    return { data: await response.json() };
  },
  async getMany(resource, { ids }) {
    return { data: await Promise.all(ids.map((id) => askJson<never>(place(resource, id)))) };
  },
  getManyReference: (resource, { target, id, pagination, sort, filter }) =>
    list<RaRecord>(resource, { pagination, sort: sort as ListParameters['sort'], filter: { ...filter, [target]: id } }) as never,
  async create(resource, { data }) {
    const made = await askJson<Record<string, unknown>>(resource, { method: 'POST', json: data, headers: { 'Idempotency-Key': onceOnly() } });
    return { data: made as never };
  },
  async update(resource, { id, data, previousData }) {
    const tag = tags.get(place(resource, id)) ?? tags.get(place(resource, (previousData as { slug?: string } | undefined)?.slug));
    const changed = await askJson<never>(place(resource, id), { method: 'PATCH', json: data, headers: tag ? { 'If-Match': tag } : {} });
    return { data: changed };
  },
  updateMany: unavailable,
  delete: unavailable,
  deleteMany: unavailable,
};

async function unavailable(): Promise<never> {
  throw new HttpError('Nothing that was published is deleted; it is corrected or withdrawn.', 405);
}

/** Everything that is not create, read, update: one method each, named after what it does. */
const named = {
  overview: (facility: string, query: { asOf?: string; lang?: string }) => askJson<Overview>(`${place('facilities', facility)}/overview`, { query }),
  fleet: (facility: string, query: { asOf?: string }) => askJson<Fleet>(`${place('facilities', facility)}/fleet`, { query }),
  timeline: (facility: string, query: { asOf?: string; lang?: string }) => askJson<Timeline>(`${place('facilities', facility)}/timeline`, { query }),
  quarters: (facility: string, query: { asOf?: string }) => askJson<Quarters>(`${place('facilities', facility)}/quarters`, { query }),
  clocks: (facility: string, query: { asOf?: string; lang?: string }) => askJson<Clocks>(`${place('facilities', facility)}/clocks`, { query }),
  matrix: (facility: string, query: { asOf?: string }) => askJson<ConditionsMatrix>(`${place('facilities', facility)}/conditions-matrix`, { query }),
  rows: <T>(resource: string, query: Parameters) => askJson<ListAnswer<T>>(resource, { query }),

  session: () => askJson<{ account: Account }>('session'),
  signIn: (email: string, password: string) => askJson<{ account: Account }>('session', { method: 'POST', json: { email, password } }),
  signOut: () => askJson<null>('session', { method: 'DELETE' }),

  decide: (noun: 'observations' | 'replies', id: string, decision: Decision, reason: string) =>
    askJson<unknown>(`${place(noun, id)}/${decision}`, { method: 'POST', json: reason ? { reason } : {} }),
  link: (id: string, to: { facility: string | null; unit: string | null; condition: string | null }) =>
    askJson<unknown>(`${place('observations', id)}/link`, { method: 'POST', json: to }),
  unseal: (id: string, reason: string) => askJson<SealedFacts>(`${place('observations', id)}/sealed`, { method: 'POST', json: { reason } }),
  original: async (code: string, reason: string) => (await ask(`${place('evidence', code)}/original`, { method: 'POST', json: { reason } })).blob(),
  replay: (code: string, query: { asOf: 'recorded' | 'now'; v: number }) => askJson<Replay>(`${place('findings', code)}/replay`, { method: 'POST', query }),
  transcribe: (id: string, json: Record<string, unknown>) => {
    const tag = tags.get(place('conditions', id));
    return askJson<unknown>(`${place('conditions', id)}/transcription`, { method: 'POST', json, headers: tag ? { 'If-Match': tag } : {} });
  },
  putPageImage: (id: string, body: File) =>
    askJson<unknown>(`${place('conditions', id)}/page-image`, {
      method: 'PUT',
      body,
      headers: { 'Content-Type': 'application/octet-stream', 'If-Match': '*' },
    }),
  confirmOverride: (code: string) => askJson<unknown>(`${place('overrides', code)}/confirm`, { method: 'POST', json: {} }),
  confirm: (condition: string) => askJson<unknown>(`${place('conditions', condition)}/confirm`, { method: 'POST', json: {} }),

  watchedSources: () => askJson<{ data: WatchedSource[] }>('watched-sources'),
  importFormats: () => askJson<{ data: ImportFormat[] }>('import-formats'),
  startImport: (file: File, { format, of, dryRun }: { format: string; of: string; dryRun: boolean }) =>
    askJson<{ id: string; job: string }>('imports', {
      method: 'POST',
      query: { format, dryRun, fileName: file.name, of },
      body: file,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  job: (id: string) => askJson<Job>(place('jobs', id)),
  cancelJob: (id: string) => askJson<Job>(`${place('jobs', id)}/cancel`, { method: 'POST', json: {} }),
  calculations: () => askJson<CalculationKinds>('calculations'),
  calculation: (kind: string) => askJson<CalculationKind>(place('calculations', kind)),
  calculate: (kind: string, input: unknown) => askJson<Calculated>(place('calculations', kind), { method: 'POST', json: input }),
  proof: (finding: string) => askJson<Proof>(`${place('findings', finding)}/proof`),

  makeReport: (order: { kind: string; facility: string; asOf?: string; lang: string }) =>
    askJson<{ id: string; code: string; job: string }>('reports', { method: 'POST', json: order, headers: { 'Idempotency-Key': onceOnly() } }),
};

export type FencelineDataProvider = DataProvider & typeof named;
export const dataProvider: FencelineDataProvider = { ...crud, ...named };

/** The same rows at the API, for a link or a download. */
export const apiAddress = (path: string, parameters: Parameters = {}): string => `${base}/${withQuery(path, parameters)}`;
