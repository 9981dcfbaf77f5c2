import type { typeIn as words } from '../en/type-in.ts';

export const typeIn: typeof words = {
  title: 'Transcribir del documento',
  lead: 'Lo que usted escriba reemplaza nuestro resumen: las palabras del documento, letra por letra, con página y cláusula. Lo confirma una segunda persona. El resumen queda legible como versión anterior.',
  document: 'El documento',
  isNew: 'El documento todavía no consta',
  words: 'Sus palabras',
  limits: 'Lo que se puede medir',
  image: 'Imagen de la página (JPEG, PNG, WebP)',
  imageFailed: 'Las palabras se guardaron. La imagen no: {why}',
  pageImage: 'Imagen de la página {page}',
  notPublic: 'solo la ve usted: el documento no es un registro público',
};
