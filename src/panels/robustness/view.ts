import { onDemand } from '../on-demand.tsx';
import { questions } from '../questions.ts';
import type { View } from '../view.ts';
import { RobustnessLead } from './prose.tsx';
import { words } from './words.ts';

export const robustness = {
  id: 'robustness',
  title: words.page,
  question: questions.tradeoff,
  needs: [],
  Lead: RobustnessLead,
  component: onDemand(async () => (await import('./robustness-view.tsx')).RobustnessView),
} as const satisfies View;
