/** Reads a source tree's import statements: enough of a parser for files that the formatter and the linter keep regular. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

export interface Import {
  /** Path of the importing file, relative to the source folder, with forward slashes. */
  readonly from: string;
  /** The same for a file of the source folder; a package's specifier otherwise. */
  readonly to: string;
  readonly external: boolean;
  /** Leaves no trace in the built code. */
  readonly typeOnly: boolean;
}

const statement = /^[ \t]*(?:import|export)\b(?:(?<clause>[\w\s{},*$]+)\bfrom\s*|\s*)['"](?<target>[^'"\n]+)['"]/gm;
const dynamic = /\bimport\(\s*['"](?<target>[^'"\n]+)['"]/g;

export function importsOf(from: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found: Import[] = [];
  for (const { groups } of code.matchAll(statement)) {
    const typeOnly = /^\s+type\s+[^,]/.test(groups!['clause'] ?? '');
    found.push({ from, ...resolve(from, groups!['target']!), typeOnly });
  }
  for (const { groups } of code.matchAll(dynamic)) {
    found.push({ from, ...resolve(from, groups!['target']!), typeOnly: false });
  }
  return found;
}

/** Every import of every .ts and .tsx file below a folder. */
export function readImports(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .toSorted()
    .flatMap((file) => importsOf(relative('.', file).split(sep).join('/'), readFileSync(join(folder, file), 'utf8')));
}

function resolve(from: string, target: string): { to: string; external: boolean } {
  if (!target.startsWith('.')) return { to: target, external: true };
  return { to: posix.join(posix.dirname(from), target), external: false };
}

/** The files in the order in which they import each other back to the first, or null. */
export function findCycle(imports: readonly Import[]): string[] | null {
  const next = graph(imports);
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    for (const target of next.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle) return cycle;
    }
    return null;
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return null;
}

/** All files and packages that a file brings into its thread, each with the file that imports it. */
export function reached(entry: string, imports: readonly Import[]): Map<string, string> {
  const found = new Map<string, string>([[entry, '']]);
  // A Map visits what is added while it is walked.
  for (const file of found.keys()) {
    for (const { from, to, typeOnly } of imports) {
      if (from === file && !typeOnly && !found.has(to)) found.set(to, file);
    }
  }
  return found;
}

function graph(imports: readonly Import[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const { from, to, external } of imports) {
    if (!external) next.set(from, [...(next.get(from) ?? []), to]);
  }
  return next;
}
