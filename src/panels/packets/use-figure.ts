import { useMemo } from 'react';
import { type FigureChoice, packetFigure, type PacketFigure } from '../../packets/figure.ts';
import type { LineSamples } from '../../state/model.ts';

/** What the samples of a line amount to; or why they make no packet. */
export type Figure =
  | { readonly samples: LineSamples; readonly figure: PacketFigure; readonly message: null }
  | { readonly samples: LineSamples; readonly figure: null; readonly message: string };

export function figureOf(samples: LineSamples, choice: FigureChoice): Figure {
  try {
    return { samples, figure: packetFigure(samples, choice), message: null };
  } catch (error) {
    return { samples, figure: null, message: error instanceof Error ? error.message : String(error) };
  }
}

export function useFigure(samples: LineSamples | undefined, { window, state }: FigureChoice): Figure | null {
  return useMemo(() => (samples ? figureOf(samples, { window, state }) : null), [samples, window, state]);
}
