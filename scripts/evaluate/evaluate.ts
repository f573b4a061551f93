import { completeParameters } from '../../src/attacks/parameters.ts';
import { attackById } from '../../src/attacks/registry.ts';
import { radiusOf } from '../../src/attacks/budget.ts';
import { isAbort } from '../../src/core/errors.ts';
import type { Dataset } from '../../src/datasets/dataset.ts';
import { firstOf, type TestSet } from '../../src/datasets/test-set/test-set.ts';
import type { BackendName, Engine, NetworkInfo, ScoreRequest } from '../../src/engine/protocol.ts';
import type { Command, Streams } from '../command.ts';
import { createNodeEngine } from '../node-engine.ts';
import { offerWebGpu } from '../offer-webgpu.ts';
import { findNetwork, type FoundNetwork } from './find-network.ts';
import { findTestSet } from './find-test-set.ts';
import { help, readOptions, type EvaluateOptions } from './options.ts';
import { progressText } from './progress.ts';
import { hundredths, percentages, table, type Answers, type Report } from './report.ts';
import { fail } from './words.ts';

/** `npm run evaluate`, for networks of these data sets. Called off, it prints what there is so far. */
export function evaluateCommand(datasets: readonly Dataset[]): Command {
  return async (argv, streams, signal) => {
    const options = readOptions(argv, datasets);
    if (!options) return (streams.out(help(datasets)), 0);
    const network = findNetwork(options, datasets);
    const attack = planAttack(options, network.dataset);
    const found = await findTestSet(network.dataset, options.data);
    const set = firstOf(found.set, options.limit ?? Infinity);
    const engine = createNodeEngine(network.place);
    try {
      await startBackend(engine, options.backend);
      const info = await engine.request('load', { network: network.ref }, { signal });
      checkShape(info, network);
      if (!found.official)
        streams.err(`note: not the official bytes of ${network.dataset.name}, but others in their layout`);
      const job = { network, set, attack, backend: options.backend, parameters: info.parameters };
      const { report, complete } = await measure(engine, job, streams, signal);
      if (!report) return 130;
      streams.out(options.json ? JSON.stringify(report) : table(report));
      return complete ? 0 : 130;
    } finally {
      engine.close();
    }
  };
}

/** What is measured, and on what. */
interface Job extends Pick<Report, 'backend' | 'parameters'> {
  readonly network: FoundNetwork;
  readonly set: TestSet;
  readonly attack: PlannedAttack | null;
}

/** @returns a report of null when it was called off before the first answer */
async function measure(
  engine: Engine,
  { network, set, attack, backend, parameters }: Job,
  { err, line }: Streams,
  signal: AbortSignal,
): Promise<{ readonly report: Report | null; readonly complete: boolean }> {
  const started = performance.now();
  const { answers, complete } = await score(
    engine,
    { network: network.ref, images: set.images, labels: set.labels, attack: attack?.asked ?? null },
    signal,
    (answers) => line.show(progressText(percentages(answers, set.labels), set.count, performance.now() - started)),
  );
  line.clear();
  if (!complete) err(`called off after ${answers.predictions.length} of ${set.count} pictures`);
  if (answers.predictions.length === 0) return { report: null, complete };
  const report: Report = {
    model: network.name,
    epoch: network.epoch,
    dataset: network.dataset.id,
    ...percentages(answers, set.labels),
    attack: attack?.told ?? null,
    parameters,
    backend,
    seconds: hundredths((performance.now() - started) / 1000),
  };
  return { report, complete };
}

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
  const radius = radiusOf(attack.norm, epsilon, dataset.shape);
  return { asked: { id, radius, parameters, seed }, told: { id, epsilon, ...parameters } };
}

/** @throws PlainError when it cannot be started: nothing is measured on another one instead. */
async function startBackend(engine: Engine, backend: BackendName): Promise<void> {
  if (backend === 'webgpu') await offerWebGpu();
  const { backend: started, refused } = await engine.request('start', { choice: backend });
  if (started === backend) return;
  const reason = refused.find((entry) => entry.backend === backend)?.reason ?? 'no reason was given';
  throw fail('no-backend', { backend, reason });
}

function checkShape({ shape, classes }: NetworkInfo, { name, dataset }: FoundNetwork): void {
  if (shape.join('x') === dataset.shape.join('x') && classes === dataset.classes.length) return;
  const expected = { shape: dataset.shape, classes: dataset.classes.length };
  throw fail('other-dataset', { model: name, dataset: dataset.name, takes: { shape, classes }, expected });
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
    await engine.request('score', request, {
      signal,
      onProgress: (news) => {
        predictions.push(...news.predictions);
        attacked?.push(...news.attacked!);
        onAnswers({ predictions, attacked });
      },
    });
  } catch (error) {
    if (!isAbort(error)) throw error;
  }
  return { answers: { predictions, attacked }, complete: predictions.length === request.labels.length };
}
