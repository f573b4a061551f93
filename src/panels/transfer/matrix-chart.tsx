import { memo, type ReactNode, useCallback, useMemo, useState } from 'react';
import { outcomeMatrix, outcomeMatrixTable } from '../../charts/outcome-matrix.ts';
import { stateWords } from '../../charts/shared/outcome-cell.ts';
import type { Place } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { CellPanel } from './cell-panel.tsx';
import type { Matrix } from './matrices.ts';
import { type ChoosableCell, marginsOf, OutcomeCells } from './outcome-cells.tsx';
import { Summary } from './summary-list.tsx';
import { useSameItems } from './use-same.ts';
import { words } from './words.ts';

interface MatrixChartProps {
  readonly matrix: Matrix;
  readonly title: string;
  readonly caption: ReactNode;
  /** Says what its cells are. */
  readonly label: string;
  /** What a column is called on its own. */
  readonly columnName: (column: string) => string;
  /** What the matrix comes to, in sentences. */
  readonly told: readonly string[];
}

const rowHeight = 62;
/** Names above, key below. */
const around = 100;

/** A matrix of outcomes, and beside it what the network of one cell says: the one pointed at, or else the chosen one. */
export const MatrixChart = memo(function MatrixChart(props: MatrixChartProps) {
  const { matrix, title, caption, label, columnName, told: sentences } = props;
  const { data, places } = matrix;
  const { rows, columns } = data;
  const [margins, setMargins] = useState<string | null>(null);
  const measure = useCallback((svg: SVGSVGElement) => setMargins(marginsOf(svg)), []);
  const [chosen, setChosen] = useState<ChoosableCell | null>(null);
  const [looked, setLooked] = useState<ChoosableCell | null>(null);
  const draw = useCallback((place: Place) => outcomeMatrix(data, { ...place, title }), [data, title]);
  const cells = useSameItems(useMemo(() => cellsOf(matrix, columnName), [matrix, columnName]));
  const find = (cell: ChoosableCell | null): ChoosableCell | undefined =>
    cells.find(({ row, column }) => row === cell?.row && column === cell.column);
  const own = cells.find(({ row, column }) => data.cells[row * columns.length + column]!.isCrafted);
  const first = find(chosen) ?? own ?? cells[0];
  const told = find(looked) ?? first;
  const at = told ? told.row * columns.length + told.column : -1;
  const place = places[at];
  return (
    <div className="transfer-block">
      <ChartFrame
        title={title}
        caption={caption}
        draw={draw}
        height={around + rowHeight * rows.length}
        table={() => outcomeMatrixTable(data)}
        onDrawn={measure}
        over={
          first &&
          margins !== null && (
            <OutcomeCells
              label={label}
              margins={margins}
              rows={rows.length}
              columns={columns.length}
              cells={cells}
              chosen={first}
              onChoose={setChosen}
              onLook={setLooked}
            />
          )
        }
      />
      <div className="transfer-side">
        {place && <CellPanel place={place} cell={data.cells[at]!} />}
        <Summary told={sentences} />
      </div>
    </div>
  );
});

function cellsOf({ data: { rows, columns, cells }, places }: Matrix, columnName: (name: string) => string) {
  return cells.flatMap(({ state, said }, at): ChoosableCell[] => {
    if (!places[at]) return [];
    const [row, column] = [Math.floor(at / columns.length), at % columns.length];
    const holds = said ? words.saidBy(stateWords[state], said.before.name, said.after.name) : stateWords[state];
    return [{ row, column, name: words.cell(rows[row]!, columnName(columns[column]!), holds) }];
  });
}
