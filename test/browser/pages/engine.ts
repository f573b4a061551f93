/** Hands the engine's client to the tests, as the page has it: with the real worker and the shipped networks. */
import type { Picture } from '../../../src/core/types.ts';
import { datasetById } from '../../../src/datasets/registry.ts';
import { createEngineClient } from '../../../src/engine/client.ts';
import type { AttackRequest, Engine } from '../../../src/engine/protocol.ts';
import { pictureById } from '../../../src/gallery/gallery.ts';
import { loadPicture } from '../../../src/pictures/load.ts';

declare global {
  interface Window {
    engine: Engine;
    /** Why workers were replaced. */
    restarts: string[];
    pictureOf(id: string): Promise<Picture>;
    /** An attack on a gallery picture; what is not given is FGSM with epsilon 0.1 on the network's own answer. */
    requestFor(id: string, given: Partial<AttackRequest> & Pick<AttackRequest, 'network'>): Promise<AttackRequest>;
  }
}

const page = new URL('/some/course/page/', location.href).href;

window.restarts = [];
window.engine = createEngineClient({
  models: `${page}models/`,
  onRestart: (reason) => window.restarts.push(reason),
});

window.pictureOf = (id) => {
  const { title, file, dataset } = pictureById(id);
  return loadPicture({ title, file: page + file }, datasetById(dataset).shape);
};

window.requestFor = async (id, given) => ({
  picture: await window.pictureOf(id),
  attack: 'fgsm',
  epsilon: 0.1,
  parameters: {},
  label: null,
  target: null,
  seed: 1,
  ...given,
});
