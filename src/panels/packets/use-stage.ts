import { useMemo } from 'react';
import type { FigureChoice, PacketFigure } from '../../packets/figure.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { words } from '../words.ts';
import { type Axes, axesOf, linesOf } from './stage.ts';
import { type Figure, figureOf } from './use-figure.ts';

/** The packets of the epoch that the playing began with, and what it is called: `epoch 1`. */
export interface GhostFigure {
  readonly name: string;
  readonly figure: PacketFigure;
}

export interface Stage {
  readonly axes: Axes;
  readonly ghost: GhostFigure | null;
}

/**
 * What the rows are drawn on.
 * @param first the row that is played
 */
export function useStage(
  above: Figure | null,
  below: Figure | null,
  first: Figure | null,
  { window, state }: FigureChoice,
): Stage {
  const rehearsal = useStore((store) => valueOf(store.rehearsal));
  const lines = useMemo(() => linesOf(rehearsal, first?.samples), [rehearsal, first?.samples]);
  const rehearsed = useMemo(() => lines.map((samples) => figureOf(samples, { window, state })), [lines, window, state]);
  const axes = useMemo(() => axesOf(drawable([above, below]), drawable(rehearsed)), [above, below, rehearsed]);
  const { id, epoch } = first?.samples.network ?? {};
  const ghost = useMemo(() => {
    const begun = rehearsal?.first;
    const found = rehearsed.find(({ samples: { network } }) => network.id === id && network.epoch === begun);
    if (!found?.figure || begun === undefined || begun === epoch) return null;
    return { name: words.epoch(begun), figure: found.figure };
  }, [rehearsed, rehearsal?.first, id, epoch]);
  return useMemo(() => ({ axes, ghost }), [axes, ghost]);
}

function drawable(figures: readonly (Figure | null)[]): PacketFigure[] {
  return figures.flatMap((entry) => (entry?.figure ? [entry.figure] : []));
}
