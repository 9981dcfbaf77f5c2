import { type DataProvider, fetchUtils, HttpError } from 'react-admin';

const base = '/api/v1';

const request = (path: string, options: RequestInit = {}) =>
  fetchUtils.fetchJson(`${base}/${path}`, {
    ...options,
    credentials: 'same-origin',
    headers: new Headers({
      Accept: 'application/json',
      ...(options.method ? { 'X-Fenceline': '1', 'Content-Type': 'application/json' } : {}),
      ...(options.headers as Record<string, string>),
    }),
  });

/** Filters and order as the API names them. */
function query(filter: Record<string, unknown>, more: Record<string, string>): string {
  const parameters = new URLSearchParams(more);
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined || value === null || value === '') continue;
    parameters.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return parameters.toString();
}

/** react-admin's words for the public API: the console reads what everybody reads. */
export const dataProvider: DataProvider = {
  async getList(resource, { pagination, sort, filter }) {
    const { page = 1, perPage = 25 } = pagination ?? {};
    const order: Record<string, string> = sort?.field && sort.field !== 'id' ? { sort: `${sort.order === 'DESC' ? '-' : ''}${sort.field}` } : {};
    const { json } = await request(
      `${resource}?${query(filter ?? {}, { ...order, limit: String(perPage), offset: String((page - 1) * perPage), count: 'exact' })}`,
    );
    return { data: json.data, total: json.total };
  },
  async getOne(resource, { id }) {
    const { json } = await request(`${resource}/${encodeURIComponent(String(id))}`);
    return { data: json };
  },
  async getMany(resource, { ids }) {
    const records = await Promise.all(ids.map((id) => request(`${resource}/${encodeURIComponent(String(id))}`).then(({ json }) => json)));
    return { data: records };
  },
  async getManyReference(resource, { target, id, pagination, sort, filter }) {
    return this.getList(resource, { pagination, sort, filter: { ...filter, [target]: id } });
  },
  create: unavailable,
  update: unavailable,
  updateMany: unavailable,
  delete: unavailable,
  deleteMany: unavailable,
};

async function unavailable(): Promise<never> {
  throw new HttpError('This cannot be done here.', 405);
}
