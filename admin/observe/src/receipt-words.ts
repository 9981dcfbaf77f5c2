/**
 * The nine words as people type or paste them: any case, any gaps, hyphens, numbering and line breaks between them. Accents
 * go, because a Spanish keyboard likes to add them to the list's plain words.
 */
export const wordsOf = (typed: string) =>
  typed
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

/** A word of the list may have a hyphen of its own (yo-yo), so more than nine pieces can be right. */
export const mayBeReceipt = (words: string[]) => words.length >= 9 && words.length <= 18;
