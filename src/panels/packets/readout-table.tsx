import { memo } from 'react';
import { trim } from '../../ui/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Names } from './chart-data.ts';
import type { Checkpoint } from './checkpoint.ts';
import { overlaps, readout } from './readout.ts';

interface ReadoutTableProps {
  readonly checkpoints: readonly Checkpoint[];
  readonly names: Names;
}

const columns = [
  'packet',
  <>
    σ<sub>x</sub>, s
  </>,
  <>
    σ<sub>p</sub>, 1/s
  </>,
  <>
    σ<sub>x</sub>σ<sub>p</sub>
  </>,
  'above ½',
  'mean, s',
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
    <>
      in {space}, <small>{checkpoint}</small>
    </>,
    row.shared,
    row.bhattacharyya,
  ]);
  return (
    <div className="packets-readout">
      <DataTable
        caption={`Widths; the window’s s is ${trim(scale, 3)} in ℓ₂ distance of pixels`}
        columns={columns}
        rows={rows}
      />
      <DataTable
        caption="Overlap of the two classes"
        columns={['densities', '∫ min(ρA, ρB)', '∫ √(ρA ρB)']}
        rows={shared}
      />
    </div>
  );
});
