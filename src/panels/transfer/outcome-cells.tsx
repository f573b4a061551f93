import { memo } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';

export interface ChoosableCell {
  readonly row: number;
  readonly column: number;
  /** Says which it is and what it holds. */
  readonly name: string;
}

interface OutcomeCellsProps {
  readonly label: string;
  /** Around the cells in the chart below: see marginsOf. */
  readonly margins: string;
  readonly rows: number;
  readonly columns: number;
  /** A cell that has not changed is the same object: it is not rendered anew. */
  readonly cells: readonly ChoosableCell[];
  readonly chosen: ChoosableCell;
  readonly onChoose: (cell: ChoosableCell) => void;
  /** The cell under the pointer or the focus; null: none. */
  readonly onLook: (cell: ChoosableCell | null) => void;
}

/** Lies over the matrix and makes its cells a list to choose from: one tab stop, with the arrow keys from cell to cell. */
export const OutcomeCells = memo(function OutcomeCells(props: OutcomeCellsProps) {
  const { label, margins, rows, columns, cells, chosen, onChoose, onLook } = props;
  const find = (id: unknown): ChoosableCell | null => cells.find((cell) => idOf(cell) === id) ?? null;
  return (
    <div
      className="transfer-cells"
      style={placeOf(margins)}
      onFocus={({ target }) => onLook(target instanceof HTMLElement ? find(target.dataset['key']) : null)}
      onBlur={() => onLook(null)}
    >
      <ListBox
        className="transfer-cells-list"
        aria-label={label}
        layout="grid"
        items={cells}
        dependencies={[rows, columns]}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[idOf(chosen)]}
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : keys;
          const cell = find(id);
          if (cell) onChoose(cell);
        }}
      >
        {(cell: ChoosableCell) => (
          <ListBoxItem
            id={idOf(cell)}
            className="transfer-cell"
            textValue={cell.name}
            aria-label={cell.name}
            style={boxOf(cell, rows, columns)}
            onHoverChange={(isHovered) => onLook(isHovered ? cell : null)}
          />
        )}
      </ListBox>
    </div>
  );
});

function idOf({ row, column }: Pick<ChoosableCell, 'row' | 'column'>): string {
  return `${row},${column}`;
}

function boxOf({ row, column }: ChoosableCell, rows: number, columns: number) {
  return {
    left: `${(100 * column) / columns}%`,
    top: `${(100 * row) / rows}%`,
    width: `${100 / columns}%`,
    height: `${100 / rows}%`,
  };
}

/** The chart says itself how wide its margins are: left, right, top and bottom. As text, which is the same while they are. */
export function marginsOf(svg: SVGSVGElement): string {
  return `${svg.getAttribute('data-plot') ?? ''} ${svg.getAttribute('data-rows') ?? ''}`;
}

function placeOf(margins: string) {
  const [left = 0, right = 0, top = 0, bottom = 0] = margins.split(' ').map(Number);
  return { left, right, top, bottom };
}
