/** An engine of which a test decides when, and how, each request ends. */
import { vi } from 'vitest';
import type { Engine, Kind } from '../../src/engine/protocol.ts';

export interface Call {
  readonly kind: Kind;
  // The tests know what they asked for.
  readonly request: unknown;
  readonly signal: AbortSignal | undefined;
  /** Progress, as the request's own callback takes it. */
  tell(news: unknown): Promise<void>;
  resolve(value: unknown): Promise<void>;
  reject(error: Error): Promise<void>;
}

export interface FakeEngine extends Engine {
  readonly calls: readonly Call[];
  /** The latest request of a kind. @throws when there is none. */
  last(kind: Kind): Call;
  count(kind: Kind): number;
  /** Those of a kind that have no answer yet. */
  open(kind: Kind): readonly Call[];
}

export function fakeEngine(): FakeEngine {
  const calls: Call[] = [];
  const ended = new Set<unknown>();
  const ask: Engine['request'] = (kind, request, { signal, onProgress } = {}) =>
    new Promise<never>((resolve, reject) => {
      calls.push({
        kind,
        request,
        signal,
        tell: (news) => (onProgress?.(news as never), settled()),
        resolve: (value) => (ended.add(request), resolve(value as never), settled()),
        reject: (error) => (ended.add(request), reject(error), settled()),
      });
      signal?.addEventListener('abort', () => (ended.add(request), reject(signal.reason)));
    });
  return {
    calls,
    last: (kind) => {
      const call = calls.findLast((entry) => entry.kind === kind);
      if (!call) throw new Error(`nobody asked for ${kind}`);
      return call;
    },
    count: (kind) => calls.filter((call) => call.kind === kind).length,
    open: (kind) => calls.filter((call) => call.kind === kind && !ended.has(call.request)),
    request: ask,
    close: () => {},
  };
}

/** On the test's own clock (vi.useFakeTimers): long enough for timers of 0 and the promises behind them. */
export async function settled(milliseconds = 5): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}
