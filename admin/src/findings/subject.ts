/** What a finding is about: the slug of a record, and behind a colon which of its clocks or parts: `c1-temporary-fleet:12-months`. */
export function subjectOf(subject: string): { slug: string; part: string | null } {
  const cut = subject.indexOf(':');
  return cut < 0 ? { slug: subject, part: null } : { slug: subject.slice(0, cut), part: subject.slice(cut + 1).replaceAll('-', ' ') };
}
