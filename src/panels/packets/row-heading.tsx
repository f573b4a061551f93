import type { Remote, LineSamples } from '../../state/model.ts';
import type { NetworkRef } from '../../engine/protocol.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName, networkOf } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { words as shared } from '../words.ts';
import { RightOnTests } from './prose.tsx';
import { words } from './words.ts';

interface RowHeadingProps {
  readonly network: NetworkRef;
  readonly remote: Remote<LineSamples>;
}

/** Which network the row is about, how right and how robust it is, and how far its packets are refined. */
export function RowHeading({ network, remote }: RowHeadingProps) {
  const world = useWorld();
  const retry = useStore((store) => store.retry);
  const entry = networkOf({ network: network.id }, world).epochs.find(({ epoch }) => epoch === network.epoch);
  return (
    <div className="packets-heading">
      <h3>{checkpointName(network, world)}</h3>
      {entry && <RightOnTests testAccuracy={entry.testAccuracy} pgd={entry.robustAccuracy.pgd} />}
      <span className="packets-progress">{progressOf(remote)}</span>
      {remote.state === 'failed' && (
        <span role="alert" className="packets-failed">
          {words.noPackets(remote.message)}{' '}
          <Button look="quiet" onPress={retry}>
            {shared.tryAgain}
          </Button>
        </span>
      )}
    </div>
  );
}

function progressOf(remote: Remote<LineSamples>): string {
  if (remote.state === 'empty') return words.waiting;
  if (remote.state === 'failed') return '';
  const nodes = remote.value?.positions.length;
  if (remote.state === 'loading') return nodes ? words.refining(nodes) : words.walkingLine;
  return remote.cached ? words.computedEarlier : words.points(remote.value.positions.length);
}
