export type Parameters = Record<string, unknown>;

/** Parameters as the API names them: lists joined with commas, empty ones left out. */
export function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = Array.isArray(value) ? value.join(',') : value === undefined || value === null ? '' : String(value);
    if (text !== '') query.set(name, text);
  }
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

export const withQuery = (path: string, parameters: Parameters): string => {
  const query = queryOf(parameters);
  return query ? `${path}?${query}` : path;
};
