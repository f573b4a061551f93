import { useCallback, useMemo } from 'react';
import { defaultGain, defaultPair } from '../../state/limits.ts';
import type { Remote } from '../../state/model.ts';
import { useStore } from '../../state/use-store.ts';
import { AttackForm, ResetButton } from './attack-form.tsx';
import { EpsilonSlider } from './epsilon-slider.tsx';
import { iterateOf } from './iterate.ts';
import { PictureRow } from './picture-row.tsx';
import { StepControls } from './step-controls.tsx';
import { useSubject } from './use-subject.ts';
import { VerdictLine } from './verdict-line.tsx';
import './attack-view.css';

/** Attack a picture and see what was added to it (the paper's Fig. 1, live). */
export function AttackView() {
  const subject = useSubject();
  const { dataset, attack } = subject;
  const choose = useStore((store) => store.choose);
  const choice = useStore((store) => store.choice);
  const picture = useStore((store) => valueOf(store.picture));
  const remote = useStore((store) => store.attack);
  const result = valueOf(remote);
  const iterate = useMemo(
    () => (result ? iterateOf(result, dataset.shape, choice.step) : null),
    [result, dataset.shape, choice.step],
  );
  const show = useCallback((step: number | null) => choose({ step }), [choose]);
  const [defaultA, defaultB] = defaultPair(dataset);
  const stale = remote.state === 'loading' || remote.state === 'failed';
  return (
    <article className="attack-view">
      <h2 className="ui-hidden">Attack</h2>
      <VerdictLine attack={remote} classes={dataset.classes} />
      <div className="attack-result" data-stale={stale && result ? '' : undefined}>
        <PictureRow
          dataset={dataset}
          picture={picture ?? null}
          iterate={iterate}
          before={result?.steps[0]?.logits ?? null}
          classA={choice.classA ?? defaultA}
          classB={choice.classB ?? defaultB}
          gain={choice.gain}
          initialGain={defaultGain(dataset)}
          onGain={(gain) => choose({ gain })}
        />
      </div>
      <StepControls
        index={iterate?.index ?? 0}
        last={iterate?.last ?? 1}
        show={show}
        isDisabled={!iterate}
      />
      <div className="attack-lower">
        <EpsilonSlider
          dataset={dataset}
          attack={attack}
          epsilon={choice.epsilon}
          onChange={(epsilon) => choose({ epsilon })}
        />
        <AttackForm subject={subject} result={result} />
      </div>
      <ResetButton subject={subject} />
    </article>
  );
}

/** The newest value there is, stale or not. */
function valueOf<T>(remote: Remote<T>): T | undefined {
  return remote.state === 'empty' ? undefined : remote.value;
}
