import type { Attack, Batch } from '../attacks/attack.ts';
import type { Picture } from '../core/types.ts';
import type { Anchor } from './anchors.ts';
import type { Backend, Started } from './backends/backend.ts';
import { batchSize } from './batch-size.ts';
import { chooseBackend } from './choose-backend.ts';
import { chunks, fill } from './chunks.ts';
import type { CompiledNetwork } from './network/compiled.ts';
import type { Networks, OpenNetwork } from './networks.ts';
import { pause } from './pause.ts';
import type { BackendChoice, BackendReport, LoadProgress, LogitRows, NetworkRef, Progress } from './protocol.ts';
import { selfCheck } from './self-check.ts';
import { fail } from './words.ts';

/** How a batch is run: exactly `size` pictures where `fixed`, at most that many otherwise. See chunks.ts. */
export interface Batching {
  readonly size: number;
  readonly fixed: boolean;
}

/** What the handlers of requests work with: the backend, the open networks, and the attacks that can be asked for. */
export class Host {
  readonly attacks: readonly Attack[];
  private readonly backends: readonly Backend[];
  private readonly networks: Networks;
  private backend: Backend | null = null;
  private started: Started = { adapter: null, batch: 1, bulk: 1, memory: { total: Infinity, buffer: Infinity } };
  /** Rejects when the device goes away; every request races with it. */
  private lost: Promise<never> = new Promise(() => {});

  constructor(backends: readonly Backend[], networks: Networks, attacks: readonly Attack[]) {
    this.backends = backends;
    this.networks = networks;
    this.attacks = attacks;
  }

  async start(choice: BackendChoice, signal?: AbortSignal): Promise<BackendReport> {
    this.networks.clear();
    const { backend, started, report } = await chooseBackend(this.backends, choice, selfCheck, signal);
    this.backend = backend;
    this.started = started;
    this.lost = backend.lost().then((reason) => {
      throw fail('device-lost', { reason });
    });
    this.lost.catch(() => {});
    return report;
  }

  /** Opens a network if need be and keeps it from leaving while `work` runs. */
  open<T>(
    ref: NetworkRef,
    work: (open: OpenNetwork) => Promise<T>,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<T> {
    return Promise.race([this.networks.use(ref, work, onProgress), this.lost]);
  }

  /** The same, with what is known of a picture in that network. */
  look<T>(
    ref: NetworkRef,
    picture: Picture,
    work: (network: CompiledNetwork, anchor: Anchor) => Promise<T>,
  ): Promise<T> {
    return this.open(ref, ({ network, anchors }) => anchors.use(picture, (anchor) => work(network, anchor)));
  }

  /** Where someone waits for the next pictures (`drag`), or where there are thousands (`bulk`). */
  batching({ bytesPerPicture: bytes }: CompiledNetwork, use: 'drag' | 'bulk', pass: 'forward' | 'gradient'): Batching {
    const { batch, bulk, memory } = this.started;
    const footprint = { live: bytes[pass], largest: bytes.largest };
    return {
      size: batchSize(use === 'drag' ? batch : bulk, footprint, memory),
      fixed: this.backend?.name === 'webgpu',
    };
  }

  /** The logits of batches that `make` builds from stretches of `items`, in few sizes, cancellable in between. */
  async rows<T>(
    network: CompiledNetwork,
    items: readonly T[],
    make: (items: readonly T[]) => Promise<Batch>,
    { batching, signal, tell }: RowOptions,
  ): Promise<LogitRows> {
    const { classes } = network;
    const all = new Float32Array(items.length * classes);
    for (const chunk of chunks(items.length, batching.size, batching.fixed)) {
      const batch = await make(fill(items, chunk));
      const scores = network.logits(batch);
      batch.dispose();
      const logits = await scores.data();
      scores.dispose();
      all.set(logits.subarray(0, chunk.count * classes), chunk.start * classes);
      tell?.({ done: chunk.start + chunk.count, of: items.length });
      await pause(signal);
    }
    return { rows: items.length, classes, logits: all };
  }

  close(): void {
    this.networks.clear();
  }
}

interface RowOptions {
  readonly batching: Batching;
  readonly signal: AbortSignal | undefined;
  readonly tell?: (progress: Progress) => void;
}
