import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const LIMIT_KB = 350;

/** What a reader fetches to see the first page: the entry, the home page, and all that these two import. */
export function firstLoad(bundle: Rolldown.OutputBundle, pages: readonly RegExp[]): { files: string[]; bytes: number } {
  const chunks = new Map(Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [[output.fileName, output] as const] : [])));
  const wanted = new Set<string>();
  const take = (name: string) => {
    const chunk = chunks.get(name);
    if (!chunk || wanted.has(name)) return;
    wanted.add(name);
    for (const imported of chunk.imports) take(imported);
  };
  for (const chunk of chunks.values()) {
    if (chunk.isEntry || pages.some((page) => page.test(chunk.facadeModuleId ?? ''))) take(chunk.fileName);
  }
  const bytes = [...wanted].reduce((sum, name) => sum + gzipSync(chunks.get(name)!.code).length, 0);
  return { files: [...wanted], bytes };
}

/** Prints the size of the first load and stops a build that goes over the budget. */
export const budget = (): Plugin => ({
  name: 'first-load-budget',
  apply: 'build',
  generateBundle(_options, bundle) {
    const sizes = [
      ['home', /home\/Home\.tsx$/],
      ['facility page, without map', /facilities\/Show\.tsx$/],
      ['a list', /claims\/List\.tsx$/],
      ['review', /review\/Review\.tsx$/],
    ] as const;
    for (const [name, page] of sizes) {
      const { files, bytes } = firstLoad(bundle, [page]);
      const kb = bytes / 1024;
      this.info(`first load, ${name}: ${kb.toFixed(0)} kB gz in ${files.length} files (budget ${LIMIT_KB})`);
      if (kb > LIMIT_KB) this.error(`The first load of ${name} is ${kb.toFixed(0)} kB gz, more than ${LIMIT_KB}.`);
    }
  },
});
