import { checkParameters } from '../../attacks/parameters.ts';
import { scoreById } from '../../attacks/scores/registry.ts';
import { classOfTarget } from '../../attacks/target.ts';
import { argmax } from '../../core/logits.ts';
import { AttackedNetwork } from '../attacking/attacked-network.ts';
import { runScore } from '../attacking/run-score.ts';
import { Sight } from '../attacking/sight.ts';
import type { EstimateRequest, Progress } from '../protocol.ts';
import { fail } from '../words.ts';
import type { Handler } from './request.ts';

/** Shares are told in thousandths, and no more often than that: each news costs a message. */
const parts = 1000;
const millisecondsPerNews = 50;

/** A score of one picture. */
export const estimate: Handler<'estimate'> = (request, host, { signal, tell }) =>
  host.look(request.network, request.picture, async (network, anchor) => {
    const started = performance.now();
    const { parameters, seed } = request;
    const score = scoreById(request.score);
    checkParameters(score, parameters);
    const { label, target } = classesOf(request, anchor.logits);
    const attacked = new AttackedNetwork(network, undefined, signal);
    const goal = { aim: 'away', labels: [label] } as const;
    const original = new Sight(anchor.picture.clone(), attacked, goal, anchor.logits);
    try {
      const known = { score, network: attacked, original, parameters, label, target, seed };
      const found = await runScore(known, newsFor(tell));
      signal?.throwIfAborted();
      const { cost } = attacked;
      return { score: score.id, label, target, ...found, cost, milliseconds: performance.now() - started };
    } finally {
      original.release();
    }
  });

/** @throws PlainError for classes that are none, and for a target that is the label */
function classesOf({ label: given, target: meant, seed }: EstimateRequest, logits: Float32Array) {
  const label = given ?? argmax(logits);
  const target = meant === null ? null : classOfTarget(meant, { logits, label, seed });
  for (const chosen of [label, target ?? label]) {
    if (!Number.isInteger(chosen) || chosen < 0 || chosen >= logits.length) {
      throw fail('no-such-class', { label: chosen, classes: logits.length });
    }
  }
  if (target === label) throw fail('target-is-label', { label });
  return { label, target };
}

function newsFor(tell: (news: Progress) => void): (share: number) => void {
  let toldAt = -Infinity;
  return (share) => {
    if (performance.now() - toldAt < millisecondsPerNews) return;
    toldAt = performance.now();
    tell({ done: Math.round(parts * share), of: parts });
  };
}
