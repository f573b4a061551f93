import { parseArgs } from 'node:util';
import type { Attack } from '../../src/attacks/attack.ts';
import { attacks } from '../../src/attacks/registry.ts';
import { datasetById } from '../../src/datasets/registry.ts';
import { pictureAt, type TestSet } from '../../src/datasets/test-set/test-set.ts';
import type { Engine } from '../../src/engine/protocol.ts';
import { align, type Aligned } from '../../src/robustness/conjugates.ts';
import { readRightly } from '../../src/robustness/sample.ts';
import { readCards, type Card } from '../catalog.ts';
import type { Command, Streams } from '../command.ts';
import { repositoryData } from '../data/official.ts';
import { findTestSet } from '../evaluate/find-test-set.ts';
import { writeFindingsTables } from '../findings-tables.ts';
import { createNodeEngine } from '../node-engine.ts';
import { conjugatesFile, readConjugates, rowOf, writeConjugates, type ConjugateRow } from './findings.ts';

const pictures = 30;
/** Small and large, ordinarily trained, as far as each data set has them. */
const architectures = ['convnet', 'resnet'];

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = { data: text, out: text, anew: flag, help: flag } as const;

const help = [
  'Measures how well the conjugates of Table IV point along the gradient, on test pictures that are read rightly.',
  '',
  'npm run conjugates -- [options]',
  '',
  '  --data DIR    folder of the official files (data/, which npm run data fills)',
  '  --out FILE    where the numbers go (public/findings/conjugates.json); those that are there are not measured again',
  '  --anew        measures all of them again',
].join('\n');

/** An attack on a network: one row. */
interface Job {
  readonly card: Card;
  readonly attack: Attack;
}

/** `npm run conjugates`: every attack that has a conjugate, with its usual settings. Each row is written when it is there. */
export function conjugatesCommand(): Command {
  return async (argv, streams, signal) => {
    const { values } = parseArgs({ args: [...argv], options });
    if (values.help) return (streams.out(help), 0);
    const out = values.out ?? conjugatesFile;
    const known = values.anew ? [] : (readConjugates(out)?.rows ?? []);
    const jobs = jobsFor(readCards());
    const rows = new Map(known.map((row) => [keyOf(row), row]));
    const sets = new Map<string, TestSet>();
    const engine = createNodeEngine();
    try {
      await engine.request('start', { choice: 'wasm' }, { signal });
      for (const job of jobs.filter((each) => !rows.has(keyOf(aboutOf(each))))) {
        const { dataset } = job.card;
        const set = sets.get(dataset) ?? (await findTestSet(datasetById(dataset), values.data ?? repositoryData)).set;
        sets.set(dataset, set);
        const row = await measure(engine, job, set, streams, signal);
        rows.set(keyOf(row), row);
        writeConjugates(out, { pictures, rows: jobs.flatMap((each) => rows.get(keyOf(aboutOf(each))) ?? []) });
      }
    } finally {
      engine.close();
      streams.line.clear();
    }
    if (out === conjugatesFile) writeFindingsTables();
    return 0;
  };
}

function jobsFor(cards: readonly Card[]): Job[] {
  return cards
    .filter(({ architecture, training }) => architectures.includes(architecture) && training === 'standard')
    .toSorted((a, b) => a.parameters - b.parameters)
    .flatMap((card) => attacks.filter(({ conjugate }) => conjugate !== null).map((attack) => ({ card, attack })));
}

type About = Pick<ConjugateRow, 'network' | 'epoch' | 'attack'>;

function aboutOf({ card, attack }: Job): About {
  return { network: card.id, epoch: card.epochs.at(-1)!.epoch, attack: attack.id };
}

function keyOf({ network, epoch, attack }: About): string {
  return `${network} ${epoch} ${attack}`;
}

async function measure(
  engine: Engine,
  job: Job,
  set: TestSet,
  { line }: Streams,
  signal: AbortSignal,
): Promise<ConjugateRow> {
  const about = aboutOf(job);
  const network = { id: about.network, epoch: about.epoch };
  const dataset = datasetById(job.card.dataset);
  await engine.request('load', { network }, { signal });
  const indices = await readRightly(engine, network, set, pictures, signal);
  const found: Aligned[] = [];
  for (const index of indices) {
    line.show(`${network.id}: ${about.attack}, ${found.length} of ${indices.length} pictures`);
    const subject = { network, picture: pictureAt(set, index), label: set.labels[index]!, seed: index };
    found.push(await align(engine, job.attack, dataset, subject, signal));
  }
  return rowOf(about, found);
}
