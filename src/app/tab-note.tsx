import type { Store, View } from '../state/model.ts';
import { useStore } from '../state/use-store.ts';

interface TabNoteProps {
  readonly id: View;
  readonly question: string;
}

/** The question that a view answers; while a measurement runs, how far that is, wherever one looks meanwhile. */
export function TabNote({ id, question }: TabNoteProps) {
  const percent = useStore(measuredPercent);
  return <small>{id === 'tradeoff' && percent !== null ? `measuring, ${percent}%` : question}</small>;
}

function measuredPercent({ measuring, scores }: Store): number | null {
  const score = scores.find(({ key }) => key === measuring?.key);
  return measuring && score ? Math.floor((100 * score.done) / measuring.until) : null;
}
