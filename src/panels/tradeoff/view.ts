import { onDemand } from '../on-demand.tsx';
import { questions } from '../questions.ts';
import type { View } from '../view.ts';
import { MeasuringNote } from './measuring-note.tsx';
import { TradeoffLead } from './prose.tsx';
import { words } from './words.ts';

export const tradeoff = {
  id: 'tradeoff',
  title: words.page,
  question: questions.tradeoff,
  needs: [],
  Lead: TradeoffLead,
  component: onDemand(async () => (await import('./tradeoff-view.tsx')).TradeoffView),
  Note: MeasuringNote,
} as const satisfies View;
