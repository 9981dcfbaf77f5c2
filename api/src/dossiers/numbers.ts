/** `25000000` as `25,000,000`; decimals keep the digits of the source. */
export function thousands(decimal: string): string {
  const [whole = '', decimals] = decimal.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${decimals === undefined ? '' : `.${decimals}`}`;
}
