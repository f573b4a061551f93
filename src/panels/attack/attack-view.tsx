import { useCallback, useMemo, useState } from 'react';
import { argmax } from '../../core/logits.ts';
import { isLive, valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { AttackActions } from './attack-actions.tsx';
import { AttackForm } from './attack-form.tsx';
import { Budget } from './budget.tsx';
import { iterateOf } from './iterate.ts';
import { PictureRow } from './picture-row.tsx';
import { StepControls } from './step-controls.tsx';
import { useSubject } from './use-subject.ts';
import { VerdictLine } from './verdict-line.tsx';
import { words } from './words.ts';
import './attack-view.css';

/** Attack a picture and see what was added to it (the paper's Fig. 1, live). */
export function AttackView() {
  const subject = useSubject();
  const { dataset } = subject;
  const choose = useStore((store) => store.choose);
  const retry = useStore((store) => store.retry);
  const chosen = useStore((store) => store.choice.iterate);
  const epoch = useStore((store) => store.choice.epoch);
  const playing = useStore((store) => store.playing);
  const remote = useStore((store) => store.attack);
  const result = valueOf(remote);
  const iterate = useMemo(
    () => (result ? iterateOf(result, dataset.shape, chosen) : null),
    [result, dataset.shape, chosen],
  );
  const show = useCallback((index: number | null) => choose({ iterate: index }), [choose]);
  const before = useSame(result?.steps[0]?.logits ?? null);
  const stale = result !== undefined && remote.state !== 'ready';
  return (
    <article className="attack-view" aria-labelledby="attack-title">
      <h2 id="attack-title" className="ui-hidden">
        {words.title}
      </h2>
      <VerdictLine attack={remote} classes={subject.classes} isQuiet={playing} onRetry={retry} />
      <div
        className="attack-result"
        data-stale={stale ? '' : undefined}
        data-live={isLive(remote) ? '' : undefined}
        data-epoch={epoch}
        data-radius={result?.radius}
      >
        <PictureRow subject={subject} iterate={iterate} before={before} />
      </div>
      <div className="attack-lower">
        <div className="attack-play">
          <StepControls index={iterate?.index ?? 0} last={iterate?.last ?? 1} show={show} isDisabled={!iterate} />
          <Budget subject={subject} result={result} />
        </div>
        <div className="attack-setup">
          <AttackForm subject={subject} answer={before && argmax(before)} aim={result?.target ?? null} />
          <AttackActions subject={subject} />
        </div>
      </div>
    </article>
  );
}

/** The array from before while the numbers are the same: every result brings its own copy of the original's logits. */
function useSame(values: Float32Array | null): Float32Array | null {
  const [kept, keep] = useState(values);
  if (values === kept || (values && kept && values.every((value, i) => value === kept[i]))) return kept;
  keep(values);
  return values;
}
