import type { View } from '../view.ts';
import { MeasuringNote } from './measuring-note.tsx';
import { TradeoffLead } from './prose.tsx';
import { TradeoffView } from './tradeoff-view.tsx';
import { words } from './words.ts';

export const tradeoff = {
  id: 'tradeoff',
  title: words.title,
  question: words.question,
  needs: [],
  Lead: TradeoffLead,
  component: TradeoffView,
  Note: MeasuringNote,
} as const satisfies View;
