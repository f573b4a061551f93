import type { CompiledNetwork } from './network/compiled.ts';
import { loadArtifacts } from './network/load.ts';
import { openNetwork } from './network/open.ts';
import { Anchors } from './anchors.ts';
import type { LoadProgress, NetworkRef } from './protocol.ts';
import { fail } from './words.ts';

/** A network on the backend, with what was computed for the pictures it was last asked about. */
export interface OpenNetwork {
  readonly network: CompiledNetwork;
  readonly anchors: Anchors;
}

interface Entry {
  readonly opening: Promise<OpenNetwork>;
  open: OpenNetwork | null;
  users: number;
}

/** Networks stay ready while epochs are scrubbed; the least recently used ones leave. */
export class Networks {
  /** In the order of last use. */
  private readonly entries = new Map<string, Entry>();
  private readonly base: string;
  private readonly fetch: typeof fetch | undefined;
  private readonly limit: number;
  private readonly folder: (network: NetworkRef) => string;

  /** @param base URL of the folder that holds the networks' folders. @param folder where below it a network's lies */
  constructor(base: string, fetch?: typeof globalThis.fetch, limit = 8, folder = folderOf) {
    this.base = base;
    this.fetch = fetch;
    this.limit = limit;
    this.folder = folder;
  }

  /** Opens the network if need be and keeps it from leaving while `work` runs. */
  async use<T>(
    ref: NetworkRef,
    work: (open: OpenNetwork) => Promise<T>,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<T> {
    const entry = this.entry(ref, onProgress);
    entry.users++;
    try {
      return await work(await entry.opening);
    } finally {
      entry.users--;
      this.evict();
    }
  }

  /** Frees every network. Requests that still use one fail. */
  clear(): void {
    for (const entry of this.entries.values()) close(entry);
    this.entries.clear();
  }

  private entry(ref: NetworkRef, onProgress?: (progress: LoadProgress) => void): Entry {
    const key = this.folder(ref);
    const known = this.entries.get(key);
    if (known) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return known;
    }
    // Without the request's signal: someone else may be waiting for the same network by the time it is aborted.
    const opening = loadArtifacts(`${this.base}${key}`, { onProgress, fetch: this.fetch })
      .then(openNetwork)
      .then((network) => {
        entry.open = { network, anchors: new Anchors(network) };
        if (this.entries.get(key) !== entry) {
          close(entry);
          throw fail('network-closed', {});
        }
        return entry.open;
      });
    const entry: Entry = { opening, open: null, users: 0 };
    this.entries.set(key, entry);
    // A failed download must not be remembered: the next request tries again.
    opening.catch(() => this.entries.get(key) === entry && this.entries.delete(key));
    return entry;
  }

  private evict(): void {
    for (const [key, entry] of this.entries) {
      if (this.entries.size <= this.limit) return;
      if (entry.users > 0) continue;
      close(entry);
      this.entries.delete(key);
    }
  }
}

/** `cifar10-resnet/epoch-05`, the layout of public/models. @throws for ids that are no plain folder names. */
export function folderOf({ id, epoch }: NetworkRef): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw fail('not-a-network', { id });
  if (!Number.isInteger(epoch) || epoch < 0) throw fail('not-an-epoch', { epoch });
  return `${id}/epoch-${String(epoch).padStart(2, '0')}`;
}

function close(entry: Entry): void {
  entry.open?.anchors.dispose();
  entry.open?.network.dispose();
  entry.open = null;
}
