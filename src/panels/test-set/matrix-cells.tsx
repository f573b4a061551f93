import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import type { ConfusionMatrixData } from '../../charts/confusion-matrix.ts';
import { words } from './words.ts';

/** A row and a column of the matrix. */
export interface Cell {
  readonly label: number;
  readonly answer: number;
}

interface MatrixCellsProps {
  /** The chart below, as it was last drawn. */
  readonly svg: SVGSVGElement | null;
  readonly data: ConfusionMatrixData;
  /** null: the chosen cell was pressed again. */
  readonly onChoose: (cell: Cell | null) => void;
}

/** Lies over the matrix and makes its cells a list to choose from: one tab stop, with the arrow keys from cell to cell. */
export function MatrixCells({ svg, data: { classes, counts, selected }, onChoose }: MatrixCellsProps) {
  if (!svg) return null;
  const side = classes.length;
  const cells = Array.from(counts, (pictures, at) => ({
    id: String(at),
    label: Math.floor(at / side),
    answer: at % side,
    pictures,
  }));
  return (
    <ListBox
      className="matrix-cells"
      aria-label={words.cells}
      layout="grid"
      selectionMode="single"
      style={placeOf(svg)}
      selectedKeys={selected ? [String(selected.label * side + selected.answer)] : []}
      onSelectionChange={(keys) => onChoose(cells.find(({ id }) => keys !== 'all' && keys.has(id)) ?? null)}
    >
      {cells
        .filter(({ pictures }) => pictures > 0)
        .map(({ id, label, answer, pictures }) => {
          const name = words.cell(classes[label]!, classes[answer]!, pictures);
          const place = {
            left: `${(100 * answer) / side}%`,
            top: `${(100 * label) / side}%`,
            width: `${100 / side}%`,
            height: `${100 / side}%`,
          };
          return (
            <ListBoxItem key={id} id={id} className="matrix-cell" textValue={name} aria-label={name} style={place} />
          );
        })}
    </ListBox>
  );
}

/** The chart says itself how wide its margins are. */
function placeOf(svg: SVGSVGElement) {
  const margins = (name: string): number[] => (svg.getAttribute(name) ?? '').split(' ').map(Number);
  const [left = 0, right = 0] = margins('data-plot');
  const [top = 0, bottom = 0] = margins('data-rows');
  return { left, right, top, bottom };
}
