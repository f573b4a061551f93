import type { Progress } from '../../engine/protocol.ts';

/**
 * How long something still takes, in milliseconds, if it goes on at the pace that it had since the first news; undefined
 * while there is no pace yet. What is told to be done at most may end sooner.
 */
export function timeLeft(): (news: Progress) => number | undefined {
  let first: { readonly done: number; readonly at: number } | undefined;
  return ({ done, of }) => {
    const at = performance.now();
    first ??= { done, at };
    return done > first.done ? ((of - done) * (at - first.at)) / (done - first.done) : undefined;
  };
}
