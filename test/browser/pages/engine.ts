/** Hands the engine's client to the tests, as the page has it: with the real worker and the shipped networks. */
import { radiusOf } from '../../../src/attacks/budget.ts';
import { completeParameters, type ParameterValues } from '../../../src/attacks/parameters.ts';
import { attackById } from '../../../src/attacks/registry.ts';
import type { Picture } from '../../../src/core/types.ts';
import { datasetById } from '../../../src/datasets/registry.ts';
import { createEngineClient } from '../../../src/engine/client.ts';
import type { AttackRequest, Engine, NetworkRef } from '../../../src/engine/protocol.ts';
import { pictureById } from '../../../src/gallery/gallery.ts';
import { loadPicture } from '../../../src/pictures/load.ts';

/** What a test asks for. What is left out is FGSM with epsilon 0.1 and the data set's defaults. */
export interface Asked {
  readonly network: NetworkRef;
  readonly attack?: string;
  /** In pixels of [0, 1], as on the page. */
  readonly epsilon?: number;
  readonly parameters?: ParameterValues;
}

declare global {
  interface Window {
    engine: Engine;
    /** Why workers were replaced. */
    restarts: string[];
    pictureOf(id: string): Promise<Picture>;
    /** An attack on a gallery picture and on the network's own answer. */
    requestFor(id: string, asked: Asked): Promise<AttackRequest>;
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

window.requestFor = async (id, { network, attack = 'fgsm', epsilon = 0.1, parameters = {} }) => {
  const dataset = datasetById(pictureById(id).dataset);
  const chosen = attackById(attack);
  return {
    network,
    picture: await window.pictureOf(id),
    attack,
    radius: radiusOf(chosen.norm, epsilon, dataset.shape),
    parameters: completeParameters(chosen, dataset, parameters),
    label: null,
    target: null,
    seed: 1,
  };
};
