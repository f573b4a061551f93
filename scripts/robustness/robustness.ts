import { datasetById } from '../../src/datasets/registry.ts';
import type { TestSet } from '../../src/datasets/test-set/test-set.ts';
import type { Engine, NetworkRef } from '../../src/engine/protocol.ts';
import { measureCheckpoint } from '../../src/robustness/checkpoint.ts';
import type { Measure } from '../../src/robustness/measure.ts';
import { measures } from '../../src/robustness/registry.ts';
import { readCards, type Card } from '../catalog.ts';
import type { Command, Streams } from '../command.ts';
import { findTestSet } from '../evaluate/find-test-set.ts';
import { writeFindingsTables } from '../findings-tables.ts';
import { createNodeEngine } from '../node-engine.ts';
import { findingsFile, help, readOptions, type RobustnessOptions } from './options.ts';
import { clock, secondsLeft } from './progress.ts';
import { Records, type Kept } from './records.ts';
import { findingOf, merged, readFindings, writeFindings } from './report.ts';
import { fail } from './words.ts';

/** A network in one state, to be measured one way. */
interface Job {
  readonly card: Card;
  readonly network: NetworkRef;
  readonly measure: Measure;
}

/** `npm run robustness`. What is measured already is not measured again; called off, what there is is written. */
export function robustnessCommand(): Command {
  return async (argv, streams, signal) => {
    const cards = readCards();
    const ids = cards.map(({ id }) => id);
    const options = readOptions(argv, ids);
    if (!options) return (streams.out(help(ids)), 0);
    const records = new Records(options.work);
    const jobs = jobsOf(options, cards);
    const done = (job: Job): Kept | undefined => records.find(job.network.id, job.network.epoch, job.measure);
    try {
      const open = jobs.filter((job) => !done(job));
      if (open.length > 0) await measureAll(open, options, { records, streams, signal });
    } finally {
      write(options, cards, jobs, done, streams);
    }
    return 0;
  };
}

/** Measure by measure, small networks first: most of the figure is there soon. */
function jobsOf({ networks, measures: chosen }: RobustnessOptions, cards: readonly Card[]): Job[] {
  const bySize = cards.filter(({ id }) => networks.includes(id)).toSorted((a, b) => a.parameters - b.parameters);
  return measures
    .filter(({ id }) => chosen.includes(id))
    .flatMap((measure) =>
      bySize.flatMap((card) => card.epochs.map(({ epoch }) => ({ card, network: { id: card.id, epoch }, measure }))),
    );
}

interface Run {
  readonly records: Records;
  readonly streams: Streams;
  readonly signal: AbortSignal;
}

async function measureAll(open: readonly Job[], { data }: RobustnessOptions, run: Run): Promise<void> {
  const sets = new Map<string, TestSet>();
  for (const id of new Set(open.map(({ card }) => card.dataset))) {
    sets.set(id, (await findTestSet(datasetById(id), data)).set);
  }
  const engine = createNodeEngine();
  try {
    await engine.request('start', { choice: 'wasm' }, { signal: run.signal });
    for (const [i, job] of open.entries()) {
      run.records.add(await measureJob(engine, job, sets.get(job.card.dataset)!, { ...run, later: open.slice(i + 1) }));
    }
  } finally {
    engine.close();
    run.streams.line.clear();
  }
}

async function measureJob(
  engine: Engine,
  { network, measure }: Job,
  set: TestSet,
  { records, streams: { line }, signal, later }: Run & { readonly later: readonly Job[] },
): Promise<Kept> {
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const pictures: number[] = [];
  const values: (number | null)[] = [];
  await engine.request('load', { network }, { signal });
  for await (const { index, value, of } of measureCheckpoint(engine, measure, network, set, signal)) {
    pictures.push(index);
    values.push(value === Infinity ? null : Number(value.toPrecision(6)));
    const rest = secondsLeft(later, records);
    const own = (seconds() / values.length) * (of - values.length);
    const left = rest === null ? '' : `, about ${clock(rest + own)} left`;
    line.show(
      `${measure.id}, ${network.id}, epoch ${network.epoch}: ${values.length} of ${of} pictures, then ${later.length} more${left}`,
    );
  }
  if (values.length === 0) throw fail('nothing-right', { network: network.id, epoch: network.epoch });
  const { id, settings } = measure;
  return { network: network.id, epoch: network.epoch, measure: id, settings, pictures, values, seconds: seconds() };
}

function write(
  { out, json }: RobustnessOptions,
  cards: readonly Card[],
  jobs: readonly Job[],
  done: (job: Job) => Kept | undefined,
  streams: Streams,
): void {
  const rows = jobs.flatMap((job) => {
    const kept = done(job);
    return kept ? [findingOf(kept, job.card)] : [];
  });
  if (rows.length === 0) return;
  writeFindings(out, merged(readFindings(out), rows, measures, cards));
  if (out === findingsFile) writeFindingsTables();
  streams.err(`${out}: ${rows.length} of ${jobs.length} measured`);
  if (json) streams.out(JSON.stringify({ rows }));
}
