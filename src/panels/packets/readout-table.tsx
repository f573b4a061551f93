import { memo } from 'react';
import { trim } from '../../ui/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Names } from './chart-data.ts';
import type { Checkpoint } from './checkpoint.ts';
import { SharedIn } from './prose.tsx';
import { overlaps, readout } from './readout.ts';
import { words } from './words.ts';

interface ReadoutTableProps {
  readonly checkpoints: readonly Checkpoint[];
  readonly names: Names;
}

const columns = [
  words.packet,
  <>
    σ<sub>x</sub>, s
  </>,
  <>
    σ<sub>p</sub>, 1/s
  </>,
  <>
    σ<sub>x</sub>σ<sub>p</sub>
  </>,
  words.excess,
  words.mean,
];

/** Means, widths and their products, in units of the window's s, and how much the two classes share. */
export const ReadoutTable = memo(function ReadoutTable({ checkpoints, names }: ReadoutTableProps) {
  const scale = checkpoints[0]?.figure.scale;
  if (scale === undefined) return null;
  const rows = readout(checkpoints, names).map((row) => [
    <span key="name" className={`packets-name packets-name-${row.tone}`}>
      {row.name} {row.checkpoint !== null && <small>{row.checkpoint}</small>}
    </span>,
    row.sigmaX,
    row.sigmaP,
    <strong key="product">{row.product}</strong>,
    row.excess,
    row.mean,
  ]);
  const shared = overlaps(checkpoints).map(({ checkpoint, space, ...row }) => [
    <SharedIn key="space" space={space} checkpoint={checkpoint} />,
    row.shared,
    row.bhattacharyya,
  ]);
  return (
    <div className="packets-readout">
      <DataTable caption={words.widths(trim(scale, 3))} columns={columns} rows={rows} />
      <DataTable caption={words.overlap} columns={[words.densities, '∫ min(ρA, ρB)', '∫ √(ρA ρB)']} rows={shared} />
    </div>
  );
});
