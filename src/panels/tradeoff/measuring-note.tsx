import type { Store } from '../../state/store-types.ts';
import { useStore } from '../../state/use-store.ts';
import { questions } from '../questions.ts';
import { words } from './words.ts';

/** The question that the view answers; while a measurement runs, how far that is, wherever one looks meanwhile. */
export function MeasuringNote() {
  const percent = useStore(measuredPercent);
  return percent === null ? questions.tradeoff.words : words.measuring(percent);
}

function measuredPercent({ measuring, scores }: Store): number | null {
  const score = scores.find(({ key }) => key === measuring?.key);
  return measuring && score ? Math.floor((100 * score.done) / measuring.until) : null;
}
