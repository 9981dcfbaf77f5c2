/** Puts values into `{name}` (our own words) and `%{name}` (those of react-admin). */
export const fill = (template: string, values: Record<string, unknown> = {}): string =>
  template.replace(/%?\{(\w+)\}/g, (whole, name: string) => (values[name] === undefined ? whole : String(values[name])));
