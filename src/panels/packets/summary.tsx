import { memo } from 'react';
import { useWorld } from '../../state/use-store.ts';
import type { Names } from './chart-data.ts';
import { type Checkpoint, span } from './checkpoint.ts';
import { ChangeSentence, SummaryBegin, SummaryEnd } from './prose.tsx';
import { changes } from './readout.ts';

interface SummaryProps {
  readonly checkpoints: readonly Checkpoint[];
  readonly names: Names;
}

/** The figure in a sentence, in the order of its rows. */
export const Summary = memo(function Summary({ checkpoints, names }: SummaryProps) {
  const world = useWorld();
  const [a, b] = changes(checkpoints, names);
  if (!a || !b) return null;
  return (
    <p>
      <SummaryBegin span={span(checkpoints, world)} />
      <ChangeSentence {...a} />; <ChangeSentence {...b} />. <SummaryEnd />
    </p>
  );
});
