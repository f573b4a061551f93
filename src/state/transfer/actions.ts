/** What the person does with crafted pictures, as changes of the store. */
import type { NetworkRef } from '../../engine/protocol.ts';
import type { Store } from '../store-types.ts';
import { atEpoch, checkpointKey, everyEpoch } from './checkpoints.ts';
import { specOf, specsOnEach } from './spec.ts';
import type { Transfer, TransferActions, TransferJob, TransferResults, TransferRow, TransferSpec } from './types.ts';

interface Access {
  get(): Store;
  set(change: Partial<Store>): void;
}

/** Before anything was crafted. */
export const noTransfers: TransferResults = { transfers: [], lastAsked: null, lastOnEach: [], transferring: null };

export function transferActions({ get, set }: Access): TransferActions {
  return {
    askOthers(which) {
      const store = get();
      const spec = store.transferring ? null : specOf(store);
      if (!spec) return;
      const ask = asked(which, store, spec.key);
      set({ ...begin(store, 'others', [{ spec, ask }]), lastAsked: spec.key });
    },
    craftOnEach() {
      const store = get();
      const specs = store.transferring ? [] : specsOnEach(store);
      if (specs.length === 0) return;
      const ask = atEpoch(store.choice, store.world);
      const begun = begin(
        store,
        'each',
        specs.map((spec) => ({ spec, ask })),
      );
      set({ ...begun, lastOnEach: specs.map(({ key }) => key) });
    },
    stopTransfer() {
      set({ transferring: null });
    },
  };
}

function asked(
  which: 'epoch' | 'all' | 'failed',
  { choice, world, transfers }: Store,
  key: string,
): readonly NetworkRef[] {
  const all = everyEpoch(choice, world);
  if (which === 'epoch') return atEpoch(choice, world);
  if (which === 'all') return all;
  const said = transfers.find((transfer) => transfer.key === key)?.said ?? {};
  return all.filter((checkpoint) => isFailed(said[checkpointKey(checkpoint)]));
}

interface Wanted {
  readonly spec: TransferSpec;
  readonly ask: readonly NetworkRef[];
}

/** Pictures that are kept, and what was said of them. The oldest ones go: nothing leads back to them but their choice. */
const MOST = 64;

/** What was done already is kept; what failed is tried again. */
function begin(
  { transfers }: Pick<Store, 'transfers'>,
  kind: TransferJob['kind'],
  wanted: readonly Wanted[],
): Pick<Store, 'transfers' | 'transferring'> {
  const worked = wanted.map(({ spec, ask }) => {
    const known = transfers.find(({ key }) => key === spec.key) ?? { ...spec, crafted: null, said: {} };
    return { transfer: withoutFailures(known), ask };
  });
  const keys = worked.map(({ transfer }) => transfer.key);
  const others = transfers.filter(({ key }) => !keys.includes(key));
  const rows = worked.map(rowOf).filter(({ ask }) => ask.length > 0);
  const job = { kind, rows };
  return {
    transfers: [...others, ...worked.map(({ transfer }) => transfer)].slice(-MOST),
    transferring: rows.length > 0 ? { job, row: 0, crafted: 0, asked: 0, milliseconds: 0 } : null,
  };
}

function withoutFailures(transfer: Transfer): Transfer {
  const { crafted, said } = transfer;
  return {
    ...transfer,
    crafted: isFailed(crafted) ? null : crafted,
    said: Object.fromEntries(Object.entries(said).filter(([, each]) => !isFailed(each))),
  };
}

function isFailed(value: object | null | undefined): boolean {
  return value != null && 'failed' in value;
}

function rowOf({ transfer: { key, said }, ask }: { transfer: Transfer; ask: Wanted['ask'] }): TransferRow {
  return { key, ask: ask.filter((checkpoint) => !said[checkpointKey(checkpoint)]) };
}
