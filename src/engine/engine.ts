import type { Attack } from '../attacks/attack.ts';
import { attacks as registered } from '../attacks/registry.ts';
import type { Backend } from './backends/backend.ts';
import { Host } from './host.ts';
import { Networks } from './networks.ts';
import type { Engine, Kind, NetworkRef } from './protocol.ts';
import * as handlers from './requests/registry.ts';
import type { Handler } from './requests/request.ts';

export interface EngineOptions {
  readonly backends: readonly Backend[];
  /** URL of the folder that holds the networks' folders, with a slash at its end. */
  readonly models: string;
  readonly fetch?: typeof fetch;
  /** Where below `models` a network's files lie; as in public/models unless given. */
  readonly folder?: (network: NetworkRef) => string;
  /** Attacks that can be asked for; all registered ones unless given. */
  readonly attacks?: readonly Attack[];
}

/** Each row of the protocol has a handler: the compiler sees to it. */
const handlerOf: { readonly [K in Kind]: Handler<K> } = handlers;

/** The engine in this thread: what the worker runs, and Node's scripts and tests. */
export function createEngine({ backends, models, fetch, folder, attacks = registered }: EngineOptions): Engine {
  const host = new Host(backends, new Networks(models, fetch, undefined, folder), attacks);
  return {
    request: (kind, asks, { signal, onProgress } = {}) =>
      handlerOf[kind](asks, host, { signal, tell: (news) => onProgress?.(news) }),
    close: () => host.close(),
  };
}
