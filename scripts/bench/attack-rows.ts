/** Whole attacks on pictures of the gallery, as a person waits for them; two of them also as a plain loop of tf.grad. */
import * as tf from '@tensorflow/tfjs-core';
import { completeParameters, type ParameterValues } from '../../src/attacks/parameters.ts';
import { attackById } from '../../src/attacks/registry.ts';
import { argmax } from '../../src/core/logits.ts';
import type { Picture } from '../../src/core/types.ts';
import { datasetById } from '../../src/datasets/registry.ts';
import type { AttackRequest, AttackResult, BackendName, Engine, NetworkRef } from '../../src/engine/protocol.ts';
import { picturesOf } from '../../src/gallery/gallery.ts';
import { catalog } from '../../src/state/catalog.ts';
import { readPicture } from '../../test/engine/picture.ts';
import type { Place } from './engine-rows.ts';
import { layersModelBim, layersModelCw, openLayersModel } from './layers-model.ts';
import { median, time, type Row } from './measure.ts';

const epoch = 50;
/** So small that Square never wins, and asks all its queries. */
const hopeless = 1e-4;
const cw = { steps: 100, rate: 0.01, constant: 10 };

interface Whole {
  readonly what: string;
  readonly attack: string;
  readonly parameters?: ParameterValues;
  readonly radius?: number;
}

const wholes: readonly (Whole & { readonly network: string })[] = [
  { network: 'cifar10-resnet', what: 'DeepFool l2', attack: 'deepfool-l2' },
  { network: 'cifar10-resnet', what: 'DeepFool linf', attack: 'deepfool-linf' },
  { network: 'cifar10-resnet', what: 'SparseFool', attack: 'sparsefool' },
  {
    network: 'cifar10-resnet',
    what: 'Square linf, 500 queries',
    attack: 'square-linf',
    parameters: { queries: 500 },
    radius: hopeless,
  },
  {
    network: 'cifar10-resnet',
    what: 'Square l2, 500 queries',
    attack: 'square-l2',
    parameters: { queries: 500 },
    radius: hopeless,
  },
  { network: 'mnist-convnet', what: 'JSMA', attack: 'jsma' },
];

/** Attacks are slow: only a few runs of each, and of one-pixel one. @param runs of what is quick */
export async function attackRows(
  place: Place,
  backend: BackendName,
  networks: readonly string[],
  runs: number,
): Promise<Row[]> {
  const { engine } = place;
  await engine.request('start', { choice: backend });
  const rows: Row[] = [];
  const isQuick = runs < 31;
  const few = isQuick ? 2 : 7;
  for (const network of networks) {
    const subjects = await subjectsOf(engine, network);
    rows.push(...(await besidePlainLoops(place, subjects, few)).map((row) => ({ ...row, network, backend })));
    for (const whole of wholes.filter((each) => each.network === network)) {
      const times = await time(
        few,
        async (run) => void (await attack(engine, subjects[run % subjects.length]!, whole)),
        1,
      );
      rows.push({ what: whole.what, network, backend, path: 'compiled', batch: 1, ms: median(times), runs: few });
    }
  }
  if (networks.includes('mnist-convnet')) rows.push(await onePixel(engine, backend, isQuick ? 5 : 100));
  engine.close();
  return rows;
}

/** All generations of it: a picture that a pixel fools is no measure. */
async function onePixel(engine: Engine, backend: BackendName, generations: number): Promise<Row> {
  const network = 'mnist-convnet';
  const [subject] = await subjectsOf(engine, network);
  const parameters = { pixels: 1, population: 400, generations };
  const result = await attack(engine, subject!, { attack: 'one-pixel', parameters });
  if (result.fooled) throw new Error('expected a picture that no pixel fools');
  const what = `one-pixel, ${generations} generations of 400`;
  return { what, network, backend, path: 'compiled', batch: 1, ms: result.milliseconds, runs: 1 };
}

type Measured = Omit<Row, 'network' | 'backend'>;

/**
 * BIM in 10 steps and C&W in 100, in turns so that both ways meet the same machine. By the step: ours ends a search that
 * makes no more progress.
 */
async function besidePlainLoops(
  { models, fetch: send = fetch, engine }: Place,
  subjects: readonly Subject[],
  runs: number,
): Promise<Measured[]> {
  const { network } = subjects[0]!;
  const model = await openLayersModel(`${models}${network.id}/epoch-${network.epoch}`, send);
  const { epsilon, alpha } = datasetById(catalog.find(({ id }) => id === network.id)!.dataset);
  const bim = { steps: 10, alpha, epsilon };
  const rows: Measured[] = [];
  for (const { what, steps, own, plain } of [
    {
      what: 'BIM-10, per step',
      steps: bim.steps,
      own: { attack: 'bim', parameters: { alpha, steps: bim.steps }, radius: epsilon },
      plain: (on: Plain) => layersModelBim(on, bim),
    },
    {
      what: 'C&W-100, per step',
      steps: cw.steps,
      own: { attack: 'cw', parameters: { ...cw, searches: 1 } },
      plain: (on: Plain) => layersModelCw(on, cw),
    },
  ]) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run <= runs; run++) {
      const subject = subjects[run % subjects.length]!;
      const picture = tf.tensor4d(subject.picture.pixels, [1, ...subject.picture.shape]);
      const [slow] = await time(1, async () => void (await plain({ model, picture, label: subject.label })), 0);
      const { milliseconds, cost } = await attack(engine, subject, own);
      picture.dispose();
      // Not the first ones, which make what is kept.
      if (run > 0) theirs.push(slow! / steps);
      if (run > 0) ours.push(milliseconds / cost.gradients);
    }
    rows.push({ what, path: 'tape', batch: 1, ms: median(theirs), runs });
    rows.push({ what, path: 'compiled', batch: 1, ms: median(ours), runs });
  }
  model.dispose();
  return rows;
}

type Plain = Parameters<typeof layersModelBim>[0];

interface Subject {
  readonly network: NetworkRef;
  readonly picture: Picture;
  /** The network's own answer. */
  readonly label: number;
}

/** Five pictures of the gallery, of as many classes. */
async function subjectsOf(engine: Engine, id: string): Promise<Subject[]> {
  const network = { id, epoch };
  const { dataset } = catalog.find((entry) => entry.id === id)!;
  const first = [1, 3, 5, 7, 9].map((label) => picturesOf(dataset).find((entry) => entry.label === label)!);
  return Promise.all(
    first.map(async (entry) => {
      const picture = readPicture(entry.id);
      const { logits } = await engine.request('predict', { network, pictures: [picture] });
      return { network, picture, label: argmax(logits) };
    }),
  );
}

function attack(
  engine: Engine,
  subject: Subject,
  { attack: id, parameters = {}, radius = 0 }: Omit<Whole, 'what'>,
): Promise<AttackResult> {
  const chosen = attackById(id);
  const { dataset } = catalog.find((entry) => entry.id === subject.network.id)!;
  const asked: AttackRequest = {
    ...subject,
    attack: id,
    radius,
    parameters: completeParameters(chosen, datasetById(dataset), parameters),
    target: null,
    seed: 1,
  };
  return engine.request('attack', asked);
}
