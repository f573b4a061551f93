import { isTrial } from '../../state/all-attacks/types.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { OpenAttack } from './attack-cell.tsx';
import { valuesOf } from './cell-numbers.tsx';
import type { Row } from './rows.ts';
import { outcomeOf } from './table.ts';
import { toldOf } from './told.ts';
import { words } from './words.ts';

interface AttackTableProps {
  readonly rows: readonly Row[];
  readonly classes: readonly string[];
}

const { attack: attackColumn, outcome, answer } = words.columns;
const columns = [attackColumn, outcome, answer, ...Object.values(words.numbers)];

/** All attacks as a table, in the same order as the pictures. */
export function AttackTable({ rows, classes }: AttackTableProps) {
  return (
    <DataTable caption={words.title} hideCaption columns={columns} rows={rows.map((row) => cells(row, classes))} />
  );
}

function cells({ attack, tried }: Row, classes: readonly string[]) {
  const name = (
    <span key="name" className="all-attacks-row-name">
      {attack.name}
      <OpenAttack id={attack.id} name={attack.name}>
        {words.open}
      </OpenAttack>
    </span>
  );
  if (!isTrial(tried)) {
    const instead = tried ? words.stoppedOutcome(tried.message) : words.notRun;
    return [name, instead, ...columns.slice(2).map(() => '–')];
  }
  const said = toldOf(tried, classes).answer;
  const outcomeCell = (
    <span key="outcome" className="all-attacks-row-outcome">
      {outcomeOf(tried, classes)}
    </span>
  );
  return [name, outcomeCell, `${said.name} ${said.percent}`, ...Object.values(valuesOf(tried))];
}
