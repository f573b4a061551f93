/** A network's answers along the packets' line, coarse first. */
import type { Engine, LogitRows, NetworkRef } from '../../engine/protocol.ts';
import { freshPositions, gridLevel, interleaveRows, type Level, LEVELS } from '../../packets/grid.ts';
import type { LineSamples } from '../model.ts';
import { followsOf } from '../pictures/registry.ts';
import { fail } from '../words.ts';
import { datasetOf } from '../world.ts';
import type { Base } from './base.ts';
import { findLine } from './find-line.ts';
import type { Need, Progress } from './followed.ts';
import { isOnShow, isReady, ready } from './ready.ts';
import type { Walked } from './line-memory.ts';
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

/**
 * The answers of a network along the line of the choice. A walk that was broken off goes on where it was.
 * @param until how many nodes are enough
 */
export async function sampleRow(
  store: Base,
  network: NetworkRef,
  signal: AbortSignal,
  progress: Progress<LineSamples>,
  tools: RunTools,
  until: Level = finest,
): Promise<LineSamples> {
  const { memory, engine } = tools;
  const key = memory.key(store, network);
  const kept = memory.get(key);
  if (kept && kept.positions.length >= until) return kept;
  if (kept) progress.show(kept, kept.refined);
  const start = kept ?? (await begin(store, network, signal, tools));
  for await (const samples of walk(engine, start, signal)) {
    memory.put(key, samples);
    if (samples.positions.length >= until) return samples;
    progress.show(samples, samples.refined);
  }
  throw fail('no-levels', {});
}

const finest: Level = 513;

/** A line before the network was asked anything. */
type Start = Omit<Walked, 'positions' | 'logits' | 'refined'>;

async function begin(store: Base, network: NetworkRef, signal: AbortSignal, tools: RunTools): Promise<Start> {
  const { line, classA, classB, pictures } = await findLine(store, tools, signal);
  const { centre, direction, scale, inside, perEpsilon } = line;
  const path = { shape: datasetOf(store.choice, store.world).shape, centre, direction, pictures };
  return { network, line: store.choice.line, classA, classB, scale, inside, perEpsilon, path };
}

/** Level by level, each asking the network only for the nodes that the one before did not have. */
async function* walk(engine: Engine, start: Start | Walked, signal: AbortSignal): AsyncGenerator<Walked> {
  const { network, scale } = start;
  const { centre, direction } = start.path;
  let rows: LogitRows | null = 'logits' in start ? start.logits : null;
  for (const nodes of LEVELS.filter((count) => count > (rows?.rows ?? 0))) {
    const level = gridLevel(scale, nodes);
    const asked = Array.from(freshPositions(level));
    const answers: LogitRows = await engine.request(
      'line',
      { network, centre, direction, positions: asked },
      { signal },
    );
    signal.throwIfAborted();
    const { classes } = answers;
    const logits: Float32Array = rows ? interleaveRows(rows.logits, answers.logits, classes) : answers.logits;
    rows = { rows: nodes, classes, logits };
    yield { ...start, positions: level.positions, logits: rows, refined: level.refined };
  }
}
