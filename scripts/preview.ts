/**
 * Computes what the page shows while the first network loads, with the page's own store, effects and engine, on the
 * shipped weights: src/app/preview.json. Run it after scripts/catalog.ts, when networks or the gallery have changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPng } from '../src/pictures/png.ts';
import { connectEffects } from '../src/state/effects/connect.ts';
import type { RemoteKey } from '../src/state/followed/list.ts';
import { packPreview } from '../src/state/followed/preview-pack.ts';
import { createAppStore, type AppStore } from '../src/state/store.ts';
import type { ViewAbout } from '../src/state/view.ts';
import { shippedWorld } from '../src/state/world.ts';
import { createNodeEngine } from './node-engine.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const output = `${root}src/app/preview.json`;

// The engine's pauses do not keep Node alive on their own.
const awake = setInterval(() => {}, 1000);
const decode = (): Promise<never> => Promise.reject(new Error('there are no files here'));
/** Stands for all views of the page: everything that one of them shows is computed. */
const view: ViewAbout<RemoteKey> = {
  id: 'attack',
  title: 'All',
  needs: ['attack', 'curve', 'line', 'compareLine'],
};
const store = createAppStore({ world: shippedWorld([view]), decode });
const engine = createNodeEngine();
const stop = connectEffects(store, {
  engine,
  loadPicture: ({ file }, shape) => readPng(readFileSync(`${root}public/${file}`), shape, file),
  decode,
  preview: null,
});

for (const field of view.needs) await ready(store, field);
writeFileSync(output, `${JSON.stringify(packPreview(store.getState()))}\n`);
console.log(`${output}: ${readFileSync(output).length} bytes`);
stop();
engine.close();
clearInterval(awake);

/** @throws with the person's own message when it fails. */
function ready(from: AppStore, field: RemoteKey): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const remote = from.getState()[field];
      if (remote.state === 'failed') reject(new Error(`${field}: ${remote.message}`));
      if (remote.state === 'ready') resolve();
    };
    from.subscribe(look);
    look();
  });
}
