// Typing a condition in from its document.
export const typeIn = {
  title: 'Type in from the document',
  lead: 'What you type replaces our summary: the words of the document, letter by letter, with page and clause. A second person confirms it. The summary stays readable as an older version.',
  document: 'The document',
  isNew: 'The document is not on record yet',
  words: 'Its words',
  limits: 'What of it can be measured',
  image: 'Picture of the page (JPEG, PNG, WebP)',
  imageFailed: 'The words are kept. The picture is not: {why}',
  pageImage: 'Picture of page {page}',
  notPublic: 'shown to you only: the document is no public record',
};
