export type ImageKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** By its first bytes, as the server will judge it; undefined for what it would not take. */
export function imageKind(first: Uint8Array): ImageKind | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...first.subarray(from, to));
  if (first[0] === 0xff && first[1] === 0xd8 && first[2] === 0xff) return 'jpeg';
  if (text(1, 4) === 'PNG' && first[0] === 0x89) return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) !== 'ftyp') return undefined;
  const brand = text(8, 12);
  return brand.startsWith('avi') ? 'avif' : heicBrands.includes(brand) ? 'heic' : undefined;
}
