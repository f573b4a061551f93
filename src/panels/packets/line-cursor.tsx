import { memo } from 'react';
import type { LineSamples } from '../../state/model.ts';
import { ChartCursor } from '../../ui/chart-cursor.tsx';
import type { CurveEnds } from '../../ui/use-curve-ends.ts';
import { onLine } from './on-line.ts';
import { restOf, type Scrub, scrubStep, usePlace } from './scrub.ts';
import { words } from './words.ts';

interface LineCursorProps {
  readonly scrub: Scrub;
  readonly samples: LineSamples;
  readonly labels: readonly string[];
  readonly ends: CurveEnds;
  /** Half of what the axis shows, in units of s. */
  readonly range: number;
  /** `epoch 5` */
  readonly title: string;
}

/** The place on the line, over the chart in X. It stays where it was left, in every row. */
export const LineCursor = memo(function LineCursor(props: LineCursorProps) {
  const { scrub, samples, labels, ends, range, title } = props;
  const rest = restOf(samples.line);
  const place = usePlace(scrub, rest, range);
  return (
    <ChartCursor
      ends={ends}
      domain={[-range, range]}
      value={place}
      onChange={(next) => next !== null && scrub.setState({ place: next })}
      label={words.cursor(title)}
      step={scrubStep}
      start={rest}
      say={(at) => words.sayPlace(at, onLine(samples, at), samples, labels)}
    />
  );
});
