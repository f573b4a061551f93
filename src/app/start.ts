/** Connects the store to the browser: the address, the engine in its worker, the pictures. */
import { createEngineClient } from '../engine/client.ts';
import { decodePicture } from '../pictures/decode.ts';
import { loadPicture } from '../pictures/load.ts';
import { connectEffects } from '../state/effects/connect.ts';
import { playEpochs } from '../state/effects/play.ts';
import { connectHistory } from '../state/history.ts';
import type { AppStore } from '../state/store.ts';
import { wantsCalm } from '../ui/motion.ts';
import { words } from './words.ts';
import { readPreview } from './preview.ts';

/** Milliseconds that an epoch is on show while the training is played. */
const PACE = 700;
const CALM_PACE = 1500;

export function start(store: AppStore): void {
  connectHistory(store, window);
  const engine = createEngineClient({
    models: new URL('models/', document.baseURI).href,
    onRestart: (reason, report) => {
      store.setState({ backend: { state: 'ready', value: report } });
      store.getState().notify('info', words.startedAgain(reason));
    },
  });
  // The type of a JSON file is that of its present contents: null until scripts/preview.ts has run.
  connectEffects(store, { engine, loadPicture, decode: decodePicture, preview: readPreview() });
  playEpochs(store, () => (wantsCalm() ? CALM_PACE : PACE));
  // Whatever failed for want of a network is tried again when it is back.
  window.addEventListener('online', () => store.getState().retry());
}
