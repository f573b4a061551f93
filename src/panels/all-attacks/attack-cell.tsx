import { memo, useMemo } from 'react';
import type { Shape } from '../../core/types.ts';
import { isTrial, type Tried } from '../../state/all-attacks/types.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Formula } from '../../ui/formula.tsx';
import { CellNumbers } from './cell-numbers.tsx';
import { CellPictures } from './cell-pictures.tsx';
import type { Row } from './rows.ts';
import { toldOf } from './told.ts';
import { words } from './words.ts';
import './attack-cell.css';

/** What an attack does at the moment. */
export type Turn = 'runs' | 'waits' | 'free';

interface AttackCellProps extends Row {
  readonly shape: Shape;
  readonly classes: readonly string[];
  readonly turn: Turn;
  readonly canRun: boolean;
}

/** One attack: its pictures, what came of it, its numbers, and the formula of its conjugate. */
export const AttackCell = memo(function AttackCell(props: AttackCellProps) {
  const { attack, tried, shape, classes, turn, canRun } = props;
  const trial = isTrial(tried) ? tried : null;
  return (
    <section
      className="all-attacks-cell"
      aria-labelledby={`all-attacks-${attack.id}`}
      aria-busy={turn === 'runs'}
      data-attack={attack.id}
    >
      <div className="all-attacks-cell-head">
        <h3 id={`all-attacks-${attack.id}`}>
          {attack.name} <small>{words.kind(attack)}</small>
        </h3>
        <CellActions id={attack.id} name={attack.name} canRun={canRun} />
      </div>
      <CellPictures attack={attack} shape={shape} trial={trial} />
      <CellVerdict tried={tried} classes={classes} turn={turn} />
      <CellNumbers name={attack.name} trial={trial} />
      <p className="all-attacks-formula">
        {attack.conjugate !== null && (
          <>
            {words.conjugateFormula} <Formula tex={attack.conjugate} />
          </>
        )}
      </p>
    </section>
  );
});

interface CellActionsProps {
  readonly id: string;
  readonly name: string;
  readonly canRun: boolean;
}

function CellActions({ id, name, canRun }: CellActionsProps) {
  const run = useStore((store) => store.tryAttacks);
  return (
    <span className="all-attacks-cell-actions">
      <Button look="quiet" label={words.runOne(name)} isDisabled={!canRun} onPress={() => run([id])}>
        {words.run}
      </Button>
      <OpenAttack id={id} name={name}>
        {words.open}
      </OpenAttack>
    </span>
  );
}

interface OpenAttackProps extends Pick<CellActionsProps, 'id' | 'name'> {
  readonly children: string;
}

/** Shows an attack in the view of one attack, with the settings that it has here. */
export function OpenAttack({ id, name, children }: OpenAttackProps) {
  const choose = useStore((store) => store.choose);
  const open = (): void => choose({ view: 'attack', attack: id, parameters: {}, target: null, iterate: null });
  return (
    <Button look="quiet" label={words.openOne(name)} onPress={open}>
      {children}
    </Button>
  );
}

interface CellVerdictProps {
  readonly tried: Tried | undefined;
  readonly classes: readonly string[];
  readonly turn: Turn;
}

/** What the network says of the result, and what that amounts to. */
function CellVerdict({ tried, classes, turn }: CellVerdictProps) {
  const told = useMemo(() => (isTrial(tried) ? toldOf(tried, classes) : null), [tried, classes]);
  if (turn !== 'free') {
    return <p className="all-attacks-verdict all-attacks-soft">{turn === 'runs' ? words.runs : words.isNext}</p>;
  }
  if (!told) {
    const failure = tried && 'message' in tried ? words.didNotRun(tried.message) : null;
    return <p className={`all-attacks-verdict all-attacks-${failure ? 'error' : 'soft'}`}>{failure ?? words.notRun}</p>;
  }
  const { verdict, answer, isFailed, note } = told;
  return (
    <p className="all-attacks-verdict">
      {answer.name} <span className="all-attacks-soft">{answer.percent}</span>{' '}
      <b className={`all-attacks-outcome-${verdict.outcome}`}>{verdict.word}</b>
      {isFailed && <span className="all-attacks-failed">; {words.failed}</span>}
      {note !== '' && <small> {note}</small>}
    </p>
  );
}
