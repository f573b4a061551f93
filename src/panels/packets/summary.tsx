import { memo } from 'react';
import type { Names } from './chart-data.ts';
import { type Checkpoint, span } from './checkpoint.ts';
import { changes } from './readout.ts';

interface SummaryProps {
  readonly checkpoints: readonly Checkpoint[];
  readonly names: Names;
}

/** The figure in words. */
export const Summary = memo(function Summary({ checkpoints, names }: SummaryProps) {
  return (
    <div className="packets-summary">
      <p>{span(checkpoints)} the packet of</p>
      <ul>
        {changes(checkpoints, names).map(({ name, tone, text, product }) => (
          <li key={tone}>
            <b className={`packets-word-${tone}`}>{name}</b> {text} with σ<sub>x</sub>σ<sub>p</sub> = {product}
          </li>
        ))}
      </ul>
      <p>No packet can have a product below ½.</p>
    </div>
  );
});
