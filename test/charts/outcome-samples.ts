/** Answers of made-up networks, every outcome among them. */
import type { OutcomeMatrixData } from '../../src/charts/outcome-matrix.ts';
import type { CellState, OutcomeCell } from '../../src/charts/shared/outcome-cell.ts';

const networks = ['ResNet-20', 'ConvNet', 'GoogLeNet', 'ResNet-20, robust'];
const answers: Readonly<Partial<Record<CellState, readonly [before: string, after: string]>>> = {
  fooled: ['automobile', 'truck'],
  held: ['automobile', 'automobile'],
  corrected: ['ship', 'automobile'],
  already: ['ship', 'ship'],
  stillWrong: ['ship', 'frog'],
};

function cell(state: CellState, isCrafted = false, changed = 0): OutcomeCell {
  const said = answers[state];
  if (!said) return { state, isCrafted, said: null };
  const [before, after] = said.map((name) => ({ name, probability: 0.545, share: '54.5%' }));
  return {
    state,
    isCrafted,
    said: { before: before!, after: after!, reached: after!.name === 'truck', chance: { changed, of: 5 } },
  };
}

const some: readonly CellState[] = ['already', 'stillWrong', 'corrected', 'held', 'fooled', 'failed', 'unasked'];

export const byEpoch: OutcomeMatrixData = {
  rows: networks,
  columns: ['1', '2', '5', '10', '20', '30', '50'],
  axes: { rows: 'network', columns: 'epoch' },
  cells: networks.flatMap((_, row) =>
    some.map((state, column) =>
      row === 0 && column === 4 ? cell('fooled', true) : cell(row === 3 && column === 0 ? 'none' : state, false, row),
    ),
  ),
};

export const onEach: OutcomeMatrixData = {
  rows: networks,
  columns: networks,
  axes: { rows: 'crafted on', columns: 'asked' },
  cells: networks.flatMap((_, row) =>
    networks.map((__, column) => cell(column <= row ? 'fooled' : 'held', row === column)),
  ),
};
