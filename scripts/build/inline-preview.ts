import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const file = fileURLToPath(new URL('../../src/app/preview.json', import.meta.url));

/**
 * Puts the results that were computed beforehand into the page itself, as data: they are there with it, and are not part of
 * the script that has to be read before anything runs.
 */
export function inlinePreview(): Plugin {
  return {
    name: 'inline-preview',
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { type: 'application/json', id: 'preview' },
        // `<` could end the element.
        children: readFileSync(file, 'utf8').trim().replaceAll('<', '\\u003c'),
        injectTo: 'body',
      },
    ],
  };
}
