import { shareDone } from '../../state/transfer/read.ts';
import type { TransferJob, Transferring } from '../../state/transfer/types.ts';
import { useStore } from '../../state/use-store.ts';
import type { Store } from '../../state/store-types.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { words } from './words.ts';

/** How far a job is, what it does now, and about how long it still takes; nothing while no job of that kind runs. */
export function JobProgress({ kind }: { readonly kind: TransferJob['kind'] }) {
  const transferring = useStore((store) => store.transferring);
  const doing = useStore(doingNow);
  const stop = useStore((store) => store.stopTransfer);
  if (transferring?.job.kind !== kind) return null;
  const left = millisecondsLeft(transferring);
  return (
    <div className="transfer-progress">
      <WorkProgress
        label={words.progress}
        value={shareDone(transferring)}
        of={1}
        doing={doing}
        rest={left === null ? '' : words.left(left)}
      />
      <Button onPress={stop}>{words.cancel}</Button>
    </div>
  );
}

function doingNow({ transferring, transfers, world }: Store): string {
  const row = transferring?.job.rows[transferring.row];
  const transfer = transfers.find(({ key }) => key === row?.key);
  if (!transferring || !row || !transfer) return '';
  const name = checkpointName(transfer.request.network, world);
  return transferring.crafted < 1 && !transfer.crafted
    ? words.crafting(name)
    : words.asking(name, transferring.asked, row.ask.length);
}

/** Not before there is something to judge by. */
function millisecondsLeft(transferring: Transferring): number | null {
  const share = shareDone(transferring);
  const { milliseconds } = transferring;
  return milliseconds < 1500 || share < 0.05 || share >= 1 ? null : (milliseconds * (1 - share)) / share;
}
