/** What the page loads before it runs: the entry's script and its static imports, from dist/. Prints it when run. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  /** Keys of the manifest. */
  readonly imports?: readonly string[];
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** Scripts of the page's thread at the start, relative to dist/. */
export function initialScripts(): string[] {
  const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;
  const keys = new Set(Object.keys(manifest).filter((key) => manifest[key]?.isEntry));
  // A Set visits what is added while it is walked.
  for (const key of keys) for (const next of manifest[key]?.imports ?? []) keys.add(next);
  return [...keys].map((key) => manifest[key]!.file);
}

/** Bytes of a file of dist/ as gzip sends them. */
export function gzipSize(file: string): number {
  return gzipSync(readFileSync(dist + file)).length;
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scripts = initialScripts();
  for (const file of scripts) console.log(`${kB(gzipSize(file))}  ${file}`);
  console.log(`${kB(scripts.reduce((sum, file) => sum + gzipSize(file), 0))}  in all, gzip`);
}
