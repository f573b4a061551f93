/** Starts everything that is computed for a choice. */
import { follow } from '../followed/follow.ts';
import { LineMemory } from '../followed/line-memory.ts';
import { followed } from '../followed/list.ts';
import type { Tools } from '../followed/tools.ts';
import { Turn } from '../followed/turn.ts';
import type { AppStore } from '../store.ts';
import { followDistorting } from './distort.ts';
import { followMeasuring } from './measure.ts';
import { prefetchNextEpoch } from './prefetch.ts';
import { tellFailures } from './tell-failures.ts';
import { tellRemarks } from './tell-remarks.ts';
import { followTransfer } from './transfer.ts';
import { followTrying } from './try-attacks.ts';

/** @returns a function that stops everything; the engine stays open. */
export function connectEffects(store: AppStore, given: Tools): () => void {
  const tools = { ...given, memory: new LineMemory(), turn: new Turn() };
  const stops = [
    tellFailures(store),
    tellRemarks(store),
    ...followed.map((each) => follow(store, each, tools)),
    prefetchNextEpoch(store, tools.engine),
    followMeasuring(store, tools.engine),
    followTrying(store, tools.engine),
    followTransfer(store, tools.engine),
    followDistorting(store, tools.engine),
  ];
  return () => stops.forEach((stop) => stop());
}
