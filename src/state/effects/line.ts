/** The network's answers along the packets' line, coarse first: one row for the network, one for what it is compared with. */
import type { Engine, LogitRows, NetworkRef } from '../../engine/protocol.ts';
import { freshPositions, gridLevel, interleaveRows, LEVELS } from '../../packets/grid.ts';
import type { Line } from '../../packets/line.ts';
import type { Known } from '../known.ts';
import type { LineSamples, Store } from '../model.ts';
import { compareRef } from '../selectors.ts';
import type { Followed, Need, Progress } from './follow.ts';
import { findLine } from './find-line.ts';
import type { LineMemory } from './line-memory.ts';
import { sourceOf } from './picture.ts';
import { linePreview } from './preview.ts';
import { isReady, mustBeReady, ready } from './ready.ts';
import type { Tools } from './tools.ts';
import type { Turn } from './turn.ts';

export function followLine(tools: Tools, known: Known, memory: LineMemory, turn: Turn): Followed<'line'> {
  return {
    field: 'line',
    needs: (store) => lineNeeds(store, { id: store.choice.network, epoch: store.choice.epoch }),
    run: (store, signal, progress) => {
      const shown = turn.take();
      const show: typeof progress.show = (...news) => {
        progress.show(...news);
        shown();
      };
      const { network } = mustBeReady(store).network;
      return sampleRow(store, network, signal, { ...progress, show }, { tools, known, memory }).finally(shown);
    },
    preview: (store) => linePreview(tools.preview, 'line', store),
  };
}

/** The same line through another network, or another state of it, so that both rows share one axis. */
export function followCompareLine(tools: Tools, known: Known, memory: LineMemory, turn: Turn): Followed<'compareLine'> {
  return {
    field: 'compareLine',
    // After the first row has started, so that there is a turn to wait for.
    delay: 10,
    needs: (store) => {
      const compared = compareRef(store.choice);
      return compared ? lineNeeds(store, compared) : 'hidden';
    },
    run: async (store, signal, progress) => {
      await turn.wait();
      signal.throwIfAborted();
      const compared = compareRef(store.choice);
      if (!compared) throw new Error('expected a network to compare');
      return sampleRow(store, compared, signal, progress, { tools, known, memory });
    },
    preview: (store) => linePreview(tools.preview, 'compareLine', store),
  };
}

/** Epsilon is not among them: it moves a marker, not the packet. */
function lineNeeds(store: Store, { id, epoch }: NetworkRef): Need {
  const { choice } = store;
  if (choice.view !== 'packets') return 'hidden';
  const found = ready(store);
  if (!isReady(found)) return found;
  const other = choice.line === 'between' ? choice.other : null;
  const line = [choice.line, choice.classA, choice.classB, other, sourceOf(other, store)];
  return { hard: [found.network, found.picture, id, epoch, ...line] };
}

interface Means {
  readonly tools: Tools;
  readonly known: Known;
  readonly memory: LineMemory;
}

async function sampleRow(
  store: Store,
  network: NetworkRef,
  signal: AbortSignal,
  progress: Progress<LineSamples>,
  { tools, known, memory }: Means,
): Promise<LineSamples> {
  const key = memory.key(store, network);
  const kept = memory.get(key);
  if (kept) return kept;
  const { line, classA, classB } = await findLine(store, tools, known, signal);
  const base = { network, line: store.choice.line, classA, classB, ...onlyNumbers(line) };
  for await (const level of levels(tools.engine, network, line, signal)) {
    const samples: LineSamples = { ...base, ...level };
    if (level.refined === 1) {
      memory.put(key, samples);
      return samples;
    }
    progress.show(samples, level.refined);
  }
  throw new Error('the line has no levels');
}

function onlyNumbers({ scale, inside, perEpsilon }: Line) {
  return { scale, inside, perEpsilon };
}

interface Sampled {
  readonly positions: Float64Array;
  readonly logits: LogitRows;
  readonly refined: number;
}

/** Each level asks the network only for the nodes that the one before did not have. */
async function* levels(engine: Engine, network: NetworkRef, line: Line, signal: AbortSignal): AsyncGenerator<Sampled> {
  let rows: LogitRows | null = null;
  for (const nodes of LEVELS) {
    const level = gridLevel(line.scale, nodes);
    const { centre, direction } = line;
    const positions = Array.from(freshPositions(level));
    const fresh = await engine.line({ network, centre, direction, positions }, undefined, signal);
    signal.throwIfAborted();
    const { classes } = fresh;
    const logits: Float32Array = rows ? interleaveRows(rows.logits, fresh.logits, classes) : fresh.logits;
    rows = { rows: nodes, classes, logits };
    yield { positions: level.positions, logits: rows, refined: level.refined };
  }
}
