import type { View } from '../view.ts';
import { PacketsView } from './packets-view.tsx';
import { PacketsLead } from './prose.tsx';
import { words } from './words.ts';

export const packets = {
  id: 'packets',
  title: words.title,
  question: words.question,
  needs: ['line', 'compareLine'],
  Lead: PacketsLead,
  component: PacketsView,
} as const satisfies View;
