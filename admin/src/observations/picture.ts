import type { Words } from '../i18n/en/index.ts';
import { fill } from '../i18n/fill.ts';
import { plain } from '../i18n/term.ts';
import type { Attached } from './types.ts';

/** Why no picture is shown: it is still being made, or the file stays sealed and says why. */
export const whyNoPicture = ({ state, stateReason }: Pick<Attached, 'state' | 'stateReason'>, say: Words): string =>
  state === 'received' && !stateReason ? say.review.pictureComing : fill(say.review.sealed, { why: stateReason ?? plain(state) });
