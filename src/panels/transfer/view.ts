import { onDemand } from '../on-demand.tsx';
import { questions } from '../questions.ts';
import type { View } from '../view.ts';
import { words } from '../words.ts';
import { TransferLead } from './transfer-lead.tsx';

export const transfer = {
  id: 'transfer',
  title: words.transfer.page,
  question: questions.attack,
  needs: [],
  Lead: TransferLead,
  component: onDemand(async () => (await import('./transfer-view.tsx')).TransferView),
} as const satisfies View;
