import type { Picture, Shape } from '../core/types.ts';
import { readPng } from './png.ts';
import { fail } from './words.ts';

interface Entry {
  readonly title: string;
  /** PNG, relative to the page. */
  readonly file: string;
}

/** One of the page's own pictures, exactly as it was drawn. @throws PlainError when it cannot be had. */
export async function loadPicture({ title, file }: Entry, shape: Shape): Promise<Picture> {
  const kept = loaded.get(file) ?? fetchPicture(file, title, shape);
  loaded.set(file, kept);
  // What failed must not be remembered: the next request tries again.
  kept.catch(() => loaded.delete(file));
  return kept;
}

const loaded = new Map<string, Promise<Picture>>();

async function fetchPicture(file: string, title: string, shape: Shape): Promise<Picture> {
  const response = await fetch(new URL(file, document.baseURI)).catch(() => null);
  if (!response) throw fail('not-downloaded', { title });
  if (!response.ok) throw fail('not-served', { title, status: response.status });
  return readPng(new Uint8Array(await response.arrayBuffer()), shape, file);
}
