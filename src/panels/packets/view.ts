import { onDemand } from '../on-demand.tsx';
import { questions } from '../questions.ts';
import type { View } from '../view.ts';
import { PacketsLead } from './prose.tsx';
import { words } from './words.ts';

export const packets = {
  id: 'packets',
  title: words.page,
  question: questions.packets,
  needs: ['line', 'compareLine', 'rehearsal'],
  Lead: PacketsLead,
  component: onDemand(async () => (await import('./packets-view.tsx')).PacketsView),
} as const satisfies View;
