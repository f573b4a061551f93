import type { AccuracyData, AccuracyPoint } from '../../charts/shared/accuracies.ts';
import { CheckpointActions } from './checkpoint-actions.tsx';
import { MarkHeading, PaperHas } from './prose.tsx';
import { findMark, type FoundMark } from './say-mark.ts';
import { panelWords as words } from './words.ts';

interface MarkPanelProps {
  readonly data: AccuracyData;
  /** The mark that is told of: the one pointed at, or else the one on show. */
  readonly mark: string;
  readonly isPointedAt: boolean;
  /** Test pictures that ours were measured on. */
  readonly pictures: number;
}

/** Beside the plane: a mark's numbers, and what can be done with the checkpoint on show. */
export function MarkPanel({ data, mark, isPointedAt, pictures }: MarkPanelProps) {
  const found = findMark(data, mark);
  return (
    <section className="tradeoff-mark" aria-label={words.title}>
      {found && (
        <div className="tradeoff-numbers">
          <MarkHeading
            name={found.series.name}
            label={found.point.label}
            source={found.series.ours ? null : found.series.source}
            isOnShow={!isPointedAt || found.point.current === true}
          />
          <Numbers found={found} attack={data.attack} pictures={pictures} />
        </div>
      )}
      <CheckpointActions />
    </section>
  );
}

interface NumbersProps {
  readonly found: FoundMark;
  readonly attack: string;
  readonly pictures: number;
}

function Numbers({ found: { series, point, paper }, attack, pictures }: NumbersProps) {
  const rows = [
    ['TA', words.accuracy(series.ours ? pictures : null), (of: AccuracyPoint) => of.testAccuracy],
    ['RA', words.robust(attack), (of: AccuracyPoint) => of.robustAccuracy],
  ] as const;
  return (
    <dl>
      {rows.map(([sign, name, read]) => (
        <div key={sign}>
          <dt>
            {name}, {sign}
          </dt>
          <dd>
            {words.share(read(point))}
            {paper && read(paper) !== null && <PaperHas share={words.share(read(paper))} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
