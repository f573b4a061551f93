import type { PacketFigure } from '../../packets/figure.ts';
import { fixed, trim } from '../../ui/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Names } from './chart-data.ts';
import { readout } from './readout.ts';

interface ReadoutTableProps {
  readonly figure: PacketFigure;
  readonly names: Names;
  readonly title: string;
}

const columns = [
  'packet',
  <>mean, s</>,
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
];

/** Means, widths and their products, in units of the window's s, and how much the two classes share. */
export function ReadoutTable({ figure, names, title }: ReadoutTableProps) {
  const { scale, overlap } = figure;
  const rows = readout(figure, names).map((row) => [
    <span key={row.tone} className={`packets-name packets-name-${row.tone}`}>
      {row.name}
    </span>,
    row.mean,
    row.sigmaX,
    row.sigmaP,
    <strong key="product">{row.product}</strong>,
    row.excess,
  ]);
  const shared = [
    ['in X', fixed(overlap.x.shared, 3), fixed(overlap.x.bhattacharyya, 3)],
    ['in P', fixed(overlap.p.shared, 3), fixed(overlap.p.bhattacharyya, 3)],
  ];
  return (
    <div className="packets-readout">
      <DataTable caption={`Widths, ${title}; s = ${trim(scale, 3)} in ℓ₂ distance`} columns={columns} rows={rows} />
      <DataTable caption={`Overlap, ${title}`} columns={['of the classes', '∫ min(ρA, ρB)', '∫ √(ρA ρB)']} rows={shared} />
    </div>
  );
}
