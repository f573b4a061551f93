import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName, networkOf } from '../../state/world.ts';
import { words as shared } from '../words.ts';
import { RightOnTests } from './prose.tsx';
import { isOf, type Row } from './rows.ts';
import { words } from './words.ts';

/** Which network the row shows, how right and how robust it is, and what is still to come. */
export function RowHeading({ row }: { readonly row: Row }) {
  const world = useWorld();
  const { asked, samples } = row;
  const network = samples?.network ?? asked;
  const entry = networkOf({ network: network.id }, world).epochs.find(({ epoch }) => epoch === network.epoch);
  return (
    <div className="packets-heading">
      <h3>{checkpointName(network, world)}</h3>
      {entry && <RightOnTests testAccuracy={entry.testAccuracy} pgd={entry.robustAccuracy.pgd} />}
      <Progress row={row} />
    </div>
  );
}

/** Says quietly what is on its way. */
function Progress({ row }: { readonly row: Row }) {
  const world = useWorld();
  const rehearsed = useStore(({ playing, rehearsal }) =>
    playing && row.role === 'first' && rehearsal.state === 'loading' ? (rehearsal.progress ?? 0) : null,
  );
  const { remote, asked, samples } = row;
  const isComing = samples !== undefined && remote.state === 'loading' && !isOf(samples, asked);
  const name = asked.id === samples?.network.id ? shared.epoch(asked.epoch) : checkpointName(asked, world);
  const text = rehearsed !== null ? words.rehearsing(rehearsed) : isComing ? words.onItsWay(name) : progressOf(row);
  return <span className="packets-progress">{text}</span>;
}

function progressOf({ remote, samples }: Row): string {
  const nodes = samples?.positions.length;
  if (remote.state === 'failed' || remote.state === 'stopped') return '';
  if (remote.state === 'empty') return words.waiting;
  if (remote.state === 'loading' || nodes === undefined) return nodes ? words.refining(nodes) : words.walkingLine;
  return remote.cached ? words.computedEarlier : words.points(nodes);
}
