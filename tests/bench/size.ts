// What a browser has to fetch before the first page stands: entry, what it imports at once, styles.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../support/database.ts';
import type { Bench, Measured } from './bench.ts';

function firstLoad(folder: string, page: string, limit: number, name: string): Measured {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const wanted = new Set([...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]!));
  const seen = new Set<string>();
  let bytes = gzipSync(html).length;
  for (const file of wanted) {
    if (seen.has(file)) continue;
    seen.add(file);
    const at = path.join(folder, file);
    if (!existsSync(at)) continue;
    const text = readFileSync(at);
    bytes += gzipSync(text, { level: 9 }).length;
    // What is imported statically comes at once; what is imported by call comes when it is needed.
    if (file.endsWith('.js'))
      for (const match of text.toString().matchAll(/(?:^|[;}\s])import(?:[^"'()]*?from)?\s*["']\.\/([^"']+\.js)["']/g))
        wanted.add(path.posix.join(path.posix.dirname(file), match[1]!));
  }
  const kb = bytes / 1024;
  return { name, ours: `${kb.toFixed(0)} kB gz, ${seen.size} files`, comparator: `${limit} kB`, ratio: kb / limit, goal: `≤ ${limit} kB`, met: kb <= limit };
}

export const size: Bench = {
  name: 'size',
  async run() {
    return [
      firstLoad(path.join(root, 'admin/dist'), 'index.html', 350, 'console, first load'),
      firstLoad(path.join(root, 'admin/observe/dist'), 'observe.html', 60, '/observe, before first input'),
    ];
  },
};
