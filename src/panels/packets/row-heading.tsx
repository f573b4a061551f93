import type { Remote, LineSamples } from '../../state/model.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import { checkpointName, known, networkOf } from '../../state/known.ts';
import { useStore } from '../../state/use-store.ts';
import { percent, sentence } from '../../ui/format.ts';
import { Button } from '../../ui/button.tsx';

interface RowHeadingProps {
  readonly network: NetworkRef;
  readonly remote: Remote<LineSamples>;
}

/** Which network the row is about, how right and how robust it is, and how far its packets are refined. */
export function RowHeading({ network, remote }: RowHeadingProps) {
  const retry = useStore((store) => store.retry);
  const entry = networkOf({ network: network.id }, known).epochs.find(({ epoch }) => epoch === network.epoch);
  return (
    <div className="packets-heading">
      <h3>{checkpointName(network, known)}</h3>
      {entry && (
        <span>
          {percent(entry.testAccuracy / 100)} right on test pictures, {percent(entry.robustAccuracy.pgd / 100)} under
          PGD
        </span>
      )}
      <span className="packets-progress">{progressOf(remote)}</span>
      {remote.state === 'failed' && (
        <span role="alert" className="packets-failed">
          No packets: {sentence(remote.message)}{' '}
          <Button look="quiet" onPress={retry}>
            Try again
          </Button>
        </span>
      )}
    </div>
  );
}

function progressOf(remote: Remote<LineSamples>): string {
  if (remote.state === 'empty') return 'waiting for the network';
  if (remote.state === 'failed') return '';
  const nodes = remote.value?.positions.length;
  if (remote.state === 'ready') return remote.cached ? 'computed earlier, going live' : `${nodes} points`;
  return nodes ? `refining, ${nodes} points so far` : 'walking the line';
}
