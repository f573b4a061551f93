import { completeParameters } from '../../src/attacks/parameters.ts';
import { attackById } from '../../src/attacks/registry.ts';
import { isAbort, PlainError } from '../../src/core/errors.ts';
import { sizeOf } from '../../src/core/types.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { firstOf } from '../../src/datasets/test-set/test-set.ts';
import type { BackendName, Engine, NetworkInfo, ScoreRequest } from '../../src/engine/protocol.ts';
import type { Command } from '../command.ts';
import { createNodeEngine } from '../node-engine.ts';
import { offerWebGpu } from '../offer-webgpu.ts';
import { findNetwork, type FoundNetwork } from './find-network.ts';
import { findTestSet } from './find-test-set.ts';
import { help, readOptions, type EvaluateOptions } from './options.ts';
import { progressText } from './progress.ts';
import { hundredths, percentages, table, type Answers, type Report } from './report.ts';

/** `npm run evaluate`. Called off, it prints what there is so far. */
export const evaluate: Command = async (argv, { out, err, line }, signal) => {
  const options = readOptions(argv);
  if (!options) return (out(help()), 0);
  const network = findNetwork(options);
  const attack = planAttack(options, network.dataset);
  const found = await findTestSet(network.dataset, options.data);
  const set = firstOf(found.set, options.limit ?? Infinity);
  const engine = createNodeEngine(network.place);
  try {
    await startBackend(engine, options.backend);
    const info = await engine.load(network.ref, undefined, signal);
    checkShape(info, network);
    if (!found.official) err(`note: not the official bytes of ${network.dataset.name}, but others in their layout`);
    const started = performance.now();
    const { answers, complete } = await score(
      engine,
      { network: network.ref, images: set.images, labels: set.labels, attack: attack?.asked ?? null },
      signal,
      (answers) => line.show(progressText(percentages(answers, set.labels), set.count, performance.now() - started)),
    );
    line.clear();
    if (!complete) err(`called off after ${answers.predictions.length} of ${set.count} pictures`);
    if (answers.predictions.length === 0) return 130;
    const report: Report = {
      model: network.name,
      epoch: network.epoch,
      dataset: network.dataset.id,
      ...percentages(answers, set.labels),
      attack: attack?.told ?? null,
      parameters: info.parameters,
      backend: options.backend,
      seconds: hundredths((performance.now() - started) / 1000),
    };
    out(options.json ? JSON.stringify(report) : table(report));
    return complete ? 0 : 130;
  } finally {
    engine.close();
  }
};

interface PlannedAttack {
  readonly asked: NonNullable<ScoreRequest['attack']>;
  readonly told: NonNullable<Report['attack']>;
}

/** The data set's epsilon and the attack's defaults where nothing else was asked for. */
function planAttack(
  { attack: id, epsilon: given, parameters: some, seed }: EvaluateOptions,
  dataset: Dataset,
): PlannedAttack | null {
  if (!id) return null;
  const attack = attackById(id);
  const parameters = completeParameters(attack, dataset, some);
  const epsilon = given ?? dataset.epsilon;
  // As on the page: the l2 length of an FGSM step of that epsilon.
  const radius = attack.norm === 'l2' ? epsilon * Math.sqrt(sizeOf(dataset.shape)) : epsilon;
  return { asked: { id, epsilon: radius, parameters, seed }, told: { id, epsilon, ...parameters } };
}

/** @throws where it is not there: nothing is measured on another one. */
async function startBackend(engine: Engine, backend: BackendName): Promise<void> {
  if (backend === 'webgpu') await offerWebGpu();
  const { backend: started, refused } = await engine.start(backend);
  if (started === backend) return;
  throw new PlainError(
    `${backend} cannot be had here: ${refused.find((entry) => entry.backend === backend)?.reason ?? 'no reason was given'}`,
  );
}

function checkShape({ shape, classes }: NetworkInfo, { name, dataset }: FoundNetwork): void {
  if (shape.join('x') === dataset.shape.join('x') && classes === dataset.classes.length) return;
  throw new PlainError(
    `${name} is not for ${dataset.name}: it takes ${shape.join('x')} and knows ${classes} classes, expected ${dataset.shape.join('x')} and ${dataset.classes.length}`,
  );
}

/** The answers to all pictures or, when it is called off, those that are there. */
async function score(
  engine: Engine,
  request: ScoreRequest,
  signal: AbortSignal,
  onAnswers: (answers: Answers) => void,
): Promise<{ readonly answers: Answers; readonly complete: boolean }> {
  const predictions: number[] = [];
  const attacked: number[] | null = request.attack ? [] : null;
  try {
    await engine.score(
      request,
      (news) => {
        predictions.push(...news.predictions);
        attacked?.push(...news.attacked!);
        onAnswers({ predictions, attacked });
      },
      signal,
    );
  } catch (error) {
    if (!isAbort(error)) throw error;
  }
  return { answers: { predictions, attacked }, complete: predictions.length === request.labels.length };
}
