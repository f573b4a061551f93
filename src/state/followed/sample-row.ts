/** A network's answers along the packets' line, coarse first. */
import type { Engine, LogitRows, NetworkRef } from '../../engine/protocol.ts';
import { freshPositions, gridLevel, interleaveRows, LEVELS } from '../../packets/grid.ts';
import type { Line } from '../../packets/line.ts';
import type { LineSamples } from '../model.ts';
import { followsOf } from '../pictures/registry.ts';
import { fail } from '../words.ts';
import type { Base } from './base.ts';
import { findLine } from './find-line.ts';
import type { Need, Progress } from './followed.ts';
import { isOnShow, isReady, ready } from './ready.ts';
import type { RunTools } from './tools.ts';

/** Epsilon is not among them: it moves a marker, not the packet. */
export function lineNeeds(field: string, store: Base, { id, epoch }: NetworkRef): Need {
  const { choice, world } = store;
  if (!isOnShow(field, store)) return 'hidden';
  const found = ready(store);
  if (!isReady(found)) return found;
  const other = choice.line === 'between' ? choice.other : null;
  const line = [choice.line, choice.classA, choice.classB, other, followsOf(other, choice, world)];
  return { hard: [found.network, found.picture, id, epoch, ...line] };
}

export async function sampleRow(
  store: Base,
  network: NetworkRef,
  signal: AbortSignal,
  progress: Progress<LineSamples>,
  tools: RunTools,
): Promise<LineSamples> {
  const { memory, engine } = tools;
  const key = memory.key(store, network);
  const kept = memory.get(key);
  if (kept) return kept;
  const { line, classA, classB } = await findLine(store, tools, signal);
  const base = { network, line: store.choice.line, classA, classB, ...onlyNumbers(line) };
  for await (const level of levels(engine, network, line, signal)) {
    const samples: LineSamples = { ...base, ...level };
    if (level.refined === 1) {
      memory.put(key, samples);
      return samples;
    }
    progress.show(samples, level.refined);
  }
  throw fail('no-levels', {});
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
    const fresh: LogitRows = await engine.request('line', { network, centre, direction, positions }, { signal });
    signal.throwIfAborted();
    const { classes } = fresh;
    const logits: Float32Array = rows ? interleaveRows(rows.logits, fresh.logits, classes) : fresh.logits;
    rows = { rows: nodes, classes, logits };
    yield { positions: level.positions, logits: rows, refined: level.refined };
  }
}
