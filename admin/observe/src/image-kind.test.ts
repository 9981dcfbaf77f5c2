import { expect, it } from '@jest/globals';
import { imageKind } from './image-kind.ts';

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

it.each([
  ['\xff\xd8\xff\xe1..', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['RIFF....WEBPVP8 ', 'webp'],
  ['....ftypavif....', 'avif'],
  ['....ftypheic....', 'heic'],
  ['....ftypmif1....', 'heic'],
  ['....ftypqt  ....', undefined],
  ['GIF89a', undefined],
  ['<svg xmlns=', undefined],
  ['', undefined],
])('tells what %j is by its bytes', (first, kind) => expect(imageKind(bytes(first))).toBe(kind));
