import type { PacketFigure } from '../../packets/figure.ts';
import { fixed } from '../../ui/format.ts';
import { controlName, type Names } from './chart-data.ts';

export interface ReadoutRow {
  readonly name: string;
  readonly tone: 'a' | 'b' | 'control';
  readonly mean: string;
  readonly sigmaX: string;
  readonly sigmaP: string;
  readonly product: string;
  /** What the product has more than one half. */
  readonly excess: string;
}

/** Means and widths in units of the window's s, as the charts show them. */
export function readout(figure: PacketFigure, names: Names): ReadoutRow[] {
  const row = (name: string, tone: ReadoutRow['tone'], { relative }: PacketFigure['a']): ReadoutRow => ({
    name,
    tone,
    mean: fixed(relative.mean, 3),
    sigmaX: fixed(relative.sigmaX, 3),
    sigmaP: fixed(relative.sigmaP, 3),
    product: fixed(relative.product, 4),
    excess: `+${fixed(Math.max(0, relative.product - 0.5), 4)}`,
  });
  return [row(names.a, 'a', figure.a), row(names.b, 'b', figure.b), row(controlName, 'control', figure.control)];
}

/** The figure in one sentence. */
export function summary(figure: PacketFigure, names: Names): string {
  const product = (view: PacketFigure['a']): string => fixed(view.relative.product, 3);
  return `σx σp is ${product(figure.a)} for ${names.a} and ${product(figure.b)} for ${names.b}; the window alone has ${product(figure.control)}.`;
}
