import { useCallback, useMemo, useState } from 'react';
import { confusionMatrix, type ConfusionMatrixData, confusionMatrixTable } from '../../charts/confusion-matrix.ts';
import { confusion } from '../../core/accuracy.ts';
import type { AnswersTo, Browse, Score } from '../../state/test-set/types.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import type { Place } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { classNameOf } from '../../ui/class-name.ts';
import type { Option } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useBrowse } from '../test-gallery/use-browse.ts';
import { type Cell, MatrixCells } from './matrix-cells.tsx';
import { matrixPart } from './matrix-part.ts';
import { words } from './words.ts';

const answersTo: readonly Option<AnswersTo>[] = [
  { id: 'clean', label: words.matrixOf.clean },
  { id: 'attacked', label: words.matrixOf.attacked },
];

const height = 470;

interface MatrixProps {
  readonly score: Score;
  readonly classes: readonly string[];
}

/** Which classes are taken for which: as the pictures are, or after the attack. Its cells lead to their pictures. */
export function Matrix({ score, classes }: MatrixProps) {
  const choose = useStore((store) => store.choose);
  const world = useWorld();
  const look = useBrowse();
  const wanted = useStore((store) => store.choice.matrix);
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const to = score.attacked ? wanted : 'clean';
  const { data, labels } = useMatrix(score, to, classes);
  const title = words.matrixTitle(checkpointName(score.network, world), to);
  const draw = useCallback((place: Place) => confusionMatrix(data, { ...place, title }), [data, title]);
  const press = (cell: Cell | null): void => look(browseFor(cell, labels, to));
  return (
    <div className="test-set-matrix">
      {score.attacked && (
        <Segmented label={words.pictures} value={to} options={answersTo} onChange={(matrix) => choose({ matrix })} />
      )}
      <ChartFrame
        title={title}
        caption={
          labels.length < classes.length ? words.matrixPartCaption(labels.length, classes.length) : words.matrixCaption
        }
        draw={draw}
        height={height}
        table={() => confusionMatrixTable(data)}
        onDrawn={setSvg}
        over={<MatrixCells svg={svg} data={data} onChoose={press} />}
      />
    </div>
  );
}

/** The pictures of a cell; every picture where the cell was pressed again. */
function browseFor(cell: Cell | null, labels: readonly number[], under: AnswersTo): Browse {
  if (!cell) return { label: null, outcome: 'all', answer: null };
  return { label: labels[cell.label]!, outcome: 'all', answer: { label: labels[cell.answer]!, under } };
}

interface MatrixOnShow {
  readonly data: ConfusionMatrixData;
  /** The class of each row and column. */
  readonly labels: readonly number[];
}

function useMatrix(score: Score, to: AnswersTo, classes: readonly string[]): MatrixOnShow {
  const { label, answer } = useStore((store) => store.browse);
  const part = useMemo(() => {
    const { done, set, predictions, attacked } = score;
    const answers = (to === 'clean' ? predictions : attacked) ?? predictions;
    return matrixPart(
      confusion(answers.subarray(0, done), set.labels.subarray(0, done), classes.length),
      classes.length,
    );
  }, [score, to, classes]);
  return useMemo(() => {
    const { labels, counts, totals } = part;
    const isBrowsed = label !== null && answer?.under === to;
    const selected = isBrowsed ? { label: labels.indexOf(label), answer: labels.indexOf(answer.label) } : null;
    const isShown = selected !== null && selected.label >= 0 && selected.answer >= 0;
    const names = labels.map((shown) => classNameOf(classes, shown));
    const some = labels.length < classes.length ? { totals } : {};
    return { labels, data: { classes: names, counts, ...some, selected: isShown ? selected : null } };
  }, [part, classes, label, answer, to]);
}
