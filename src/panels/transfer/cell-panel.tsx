import { type OutcomeCell, stateWords } from '../../charts/shared/outcome-cell.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import type { CellPlace } from './matrices.ts';
import { words } from './words.ts';

interface CellPanelProps {
  readonly place: CellPlace;
  readonly cell: OutcomeCell;
}

/** What the network of a cell says of the original and of the crafted picture, and the ways to look at it closely. */
export function CellPanel({ place, cell }: CellPanelProps) {
  const world = useWorld();
  const { crafted, asked, picture, failed } = place;
  const hereWords = picture === 'there' ? words.craftedHere : words.willCraftHere;
  return (
    <div className="transfer-told" role="group" aria-label={words.told}>
      <h3>{checkpointName(asked, world)}</h3>
      <p className="transfer-from">{cell.isCrafted ? hereWords : words.craftedFrom(checkpointName(crafted, world))}</p>
      <p className={`transfer-outcome transfer-outcome-${cell.state}`}>{stateWords[cell.state]}</p>
      {typeof picture === 'object' && <p className="transfer-failed">{words.couldNotCraft(picture.failed)}</p>}
      {failed !== null && <p className="transfer-failed">{words.couldNotAsk(failed)}</p>}
      {cell.said && <Numbers said={cell.said} target={place.target} />}
      <CellActions place={place} />
    </div>
  );
}

interface NumbersProps {
  readonly said: NonNullable<OutcomeCell['said']>;
  readonly target: string | null;
}

function Numbers({ said, target }: NumbersProps) {
  const rows = [
    [words.before, words.answer(said.before.name, said.before.share)],
    [words.after, words.answer(said.after.name, said.after.share)],
    ...(target === null ? [] : [[words.target, words.targetOf(target, said.reached === true)] as const]),
    [words.chance, words.chanceOf(said.chance.changed, said.chance.of)],
  ] as const;
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Both lead to the Attack view, where each network is attacked along its own gradient. */
function CellActions({ place: { crafted, asked } }: { readonly place: CellPlace }) {
  const choose = useStore((store) => store.choose);
  const world = useWorld();
  const beside = {
    network: crafted.id,
    epoch: crafted.epoch,
    beside: true,
    compareNetwork: asked.id,
    compareEpoch: asked.epoch,
  };
  return (
    <div className="transfer-actions">
      <Button onPress={() => choose({ view: 'attack', network: asked.id, epoch: asked.epoch })}>
        {words.attackIt}
      </Button>
      {asked.id !== crafted.id && (
        <Button onPress={() => choose({ view: 'attack', ...beside })}>
          {words.attackBeside(checkpointName(crafted, world))}
        </Button>
      )}
    </div>
  );
}
