import { onDemand } from '../on-demand.tsx';
import { questions } from '../questions.ts';
import type { View } from '../view.ts';
import { words } from '../words.ts';
import { AllAttacksLead } from './prose.tsx';

export const allAttacks = {
  id: 'all-attacks',
  // Not from the room's own words: those come with its component.
  title: words.allAttacks,
  question: questions.attack,
  needs: [],
  Lead: AllAttacksLead,
  component: onDemand(async () => (await import('./all-attacks-view.tsx')).AllAttacksView),
} as const satisfies View;
