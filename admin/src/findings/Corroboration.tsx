import { fill } from '../i18n/fill.ts';
import { useSay } from '../i18n/use-say.ts';
import type { Finding } from './types.ts';

/** How many independent classes of evidence stand behind a finding, by name. */
export function Corroboration({ of: { count, classes } }: { of: Finding['corroboration'] }) {
  const words = useSay().findings.corroboration;
  const names = classes.map((one) => words.classes[one]).join(', ');
  return count === 0 ? words.none : fill(count === 1 ? words.one : words.many, { count, classes: names });
}
