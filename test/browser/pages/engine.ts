/** Hands the engine's client to the tests, as the page has it: with the real worker. */
import { createEngineClient } from '../../../src/engine/client.ts';
import type { Engine } from '../../../src/engine/protocol.ts';

declare global {
  interface Window {
    engine: Engine;
    /** What the client told of workers that it replaced. */
    restarts: string[];
  }
}

window.restarts = [];
window.engine = createEngineClient({
  models: new URL('/some/course/page/models/', location.href).href,
  onRestart: (reason) => window.restarts.push(reason),
});
