/** Draws every picture of the gallery from its SVG: pictures/<dataset>/<id>.svg -> public/pictures/<dataset>/<id>.png */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodePng, renderers } from '../pictures/render.ts';
import { gallery, sourceOf } from '../src/gallery/gallery.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const wanted = process.argv.slice(2);
for (const entry of gallery) {
  if (wanted.length && !wanted.includes(entry.id)) continue;
  const svg = readFileSync(root + sourceOf(entry), 'utf8');
  const file = `${root}public/${entry.file}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, encodePng(renderers[entry.dataset]!(svg)));
}
