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

/** The figure in words. */
export const Summary = memo(function Summary({ checkpoints, names }: SummaryProps) {
  const world = useWorld();
  return (
    <div className="packets-summary">
      <SummaryBegin span={span(checkpoints, world)} />
      <ul>
        {changes(checkpoints, names).map((change) => (
          <li key={change.tone}>
            <ChangeSentence {...change} />
          </li>
        ))}
      </ul>
      <SummaryEnd />
    </div>
  );
});
