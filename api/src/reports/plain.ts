/** Markdown as running text: headings become sentences, marks go. */
export const plain = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => line.replace(/^#+ (.*?)\.?$/, '$1.').replace(/^- /, ''))
    .filter(Boolean)
    .join(' ')
    .replace(/[*`]/g, '');
