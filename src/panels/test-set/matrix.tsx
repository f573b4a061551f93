import { useCallback, useMemo, useState } from 'react';
import { confusionMatrix, type ConfusionMatrixData, confusionMatrixTable } from '../../charts/confusion-matrix.ts';
import { confusion } from '../../core/accuracy.ts';
import { checkpointName, known } from '../../state/known.ts';
import type { Browse, Score, Under } from '../../state/test-set/types.ts';
import { useStore } from '../../state/use-store.ts';
import type { Place } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import type { Option } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useBrowse } from '../test-gallery/use-browse.ts';
import { MatrixCells } from './matrix-cells.tsx';

const unders: readonly Option<Under>[] = [
  { id: 'clean', label: 'as they are' },
  { id: 'attacked', label: 'after the attack' },
];

const height = 470;

interface MatrixProps {
  readonly score: Score;
  readonly classes: readonly string[];
}

/** Which classes are taken for which: as the pictures are, or after the attack. Its cells lead to their pictures. */
export function Matrix({ score, classes }: MatrixProps) {
  const choose = useStore((store) => store.choose);
  const look = useBrowse();
  const wanted = useStore((store) => store.choice.matrix);
  const browse = useStore((store) => store.browse);
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const under = score.attacked ? wanted : 'clean';
  const { label, answer } = browse;
  const selected = useMemo(
    () => (label !== null && answer?.under === under ? { label, answer: answer.label } : null),
    [label, answer, under],
  );
  const data = useMatrix(score, under, classes, selected);
  const title = `${checkpointName(score.network, known)}: answers ${under === 'clean' ? 'to the pictures as they are' : 'after the attack'}`;
  const draw = useCallback((place: Place) => confusionMatrix(data, { ...place, title }), [data, title]);
  const press = (cell: typeof selected): void => look(browseFor(cell, under));
  return (
    <div className="test-set-matrix">
      {score.attacked && (
        <Segmented label="pictures" value={under} options={unders} onChange={(matrix) => choose({ matrix })} />
      )}
      <ChartFrame
        title={title}
        caption="Each row is a true class, each column what the network answered. Choose a cell to browse its pictures."
        draw={draw}
        height={height}
        table={() => confusionMatrixTable(data)}
        onDrawn={setSvg}
        over={<MatrixCells svg={svg} data={data} selected={selected} onChoose={press} />}
      />
    </div>
  );
}

/** Again the same cell: every picture. */
function browseFor(cell: { readonly label: number; readonly answer: number } | null, under: Under): Browse {
  if (!cell) return { label: null, outcome: 'all', answer: null };
  return { label: cell.label, outcome: 'all', answer: { label: cell.answer, under } };
}

function useMatrix(
  score: Score,
  under: Under,
  classes: readonly string[],
  selected: ConfusionMatrixData['selected'],
): ConfusionMatrixData {
  const counts = useMemo(() => {
    const { done, set, predictions, attacked } = score;
    const answers = (under === 'clean' ? predictions : attacked) ?? predictions;
    return confusion(answers.subarray(0, done), set.labels.subarray(0, done), classes.length);
  }, [score, under, classes]);
  return useMemo(() => ({ classes, counts, selected: selected ?? null }), [classes, counts, selected]);
}
