/** Starts everything that is computed for a choice. The order is that of the dependencies. */
import type { AppStore } from '../store.ts';
import { followAttack } from './attack.ts';
import { followBackend } from './backend.ts';
import { followCurve } from './curve.ts';
import { follow } from './follow.ts';
import { followCompareLine, followLine } from './line.ts';
import { LineMemory } from './line-memory.ts';
import { followMeasuring } from './measure.ts';
import { followNetwork } from './network.ts';
import { followPicture } from './picture.ts';
import { prefetchNextEpoch } from './prefetch.ts';
import { tellFailures } from './tell-failures.ts';
import type { Tools } from './tools.ts';
import { Turn } from './turn.ts';

/** @returns a function that stops everything; the engine stays open. */
export function connectEffects(store: AppStore, tools: Tools): () => void {
  const { known } = store;
  const [memory, turn] = [new LineMemory(), new Turn()];
  const stops = [
    tellFailures(store),
    follow(store, followBackend(tools)),
    follow(store, followPicture(tools, known)),
    follow(store, followNetwork(tools)),
    follow(store, followAttack(tools, known)),
    follow(store, followCurve(tools, known)),
    follow(store, followLine(tools, known, memory, turn)),
    follow(store, followCompareLine(tools, known, memory, turn)),
    prefetchNextEpoch(store, tools, known),
    followMeasuring(store, tools.engine),
  ];
  return () => stops.forEach((stop) => stop());
}
