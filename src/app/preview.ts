import type { Preview } from '../state/followed/preview.ts';

/** What was computed when the page was built (scripts/preview.ts), which stands in the page; null where it does not. */
export function readPreview(): Preview | null {
  const text = document.getElementById('preview')?.textContent;
  return text ? (JSON.parse(text) as Preview | null) : null;
}
