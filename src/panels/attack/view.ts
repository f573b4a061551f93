import { questions } from '../questions.ts';
import type { View } from '../view.ts';
import { AttackView } from './attack-view.tsx';
import { AttackLead } from './prose.tsx';
import { words } from './words.ts';

export const attack = {
  id: 'attack',
  title: words.page,
  question: questions.attack,
  needs: ['attack', 'rounded', 'compareAttack', 'curve'],
  Lead: AttackLead,
  component: AttackView,
} as const satisfies View;
