import { type CSSProperties, useCallback, useMemo, useState } from 'react';
import type { Shape } from '../../core/types.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore, useStoreApi } from '../../state/use-store.ts';
import { Explain } from '../../ui/explain.tsx';
import { Answers } from './answers.tsx';
import { AttackActions } from './attack-actions.tsx';
import { AttackForm } from './attack-form.tsx';
import { AttackStrip } from './attack-strip.tsx';
import { Budget } from './budget.tsx';
import { ConjugateFacts } from './conjugate-cell.tsx';
import { numberAt, stepsKept, stepsTaken } from './iterate.ts';
import type { Middle } from './middle-picture.tsx';
import { Gain, NoiseFacts } from './noise-cell.tsx';
import { PictureRow } from './picture-row.tsx';
import { RunFacts } from './run-facts.tsx';
import { SecondAnswers, SecondRow } from './second-row.tsx';
import { StepControls } from './step-controls.tsx';
import { type OnShow, useAttacked, useAttackOf } from './use-attacked.ts';
import { useCheckpointName } from './use-checkpoint-name.ts';
import { useSubject } from './use-subject.ts';
import { Verdicts } from './verdicts.tsx';
import { signs, words } from './words.ts';
import './attack-view.css';

/** Attack a picture and see what was added to it (the paper's Fig. 1, live). */
export function AttackView() {
  const subject = useSubject();
  const { dataset } = subject;
  const epoch = useStore((store) => store.choice.epoch);
  const beside = useStore((store) => store.choice.beside);
  const picture = useStore((store) => valueOf(store.picture));
  const onShow = useAttacked('attack', dataset.shape);
  const { result, iterate, before, marks } = onShow;
  const name = useCheckpointName(result?.network);
  const told = { subject, truth: picture?.label ?? null };
  const row = { shape: dataset.shape, picture };
  const between = { shape: dataset.shape, attack: useAttackOf(result) ?? subject.attack, result, iterate };
  const [shown, show] = useState<Middle>('noise');
  const middle = useMemo(() => ({ shown, show }), [shown]);
  return (
    <article className="attack-view" aria-labelledby="attack-title">
      <h2 id="attack-title" className="ui-hidden">
        {words.title}
      </h2>
      <AttackStrip onShow={onShow} subject={subject} />
      <Verdicts onShow={onShow} classes={subject.classes} />
      <div
        className="attack-result"
        {...marks}
        data-beside={beside ? '' : undefined}
        data-middle={shown}
        data-epoch={epoch}
        data-radius={result?.radius}
        style={proportions(dataset.shape)}
      >
        <PictureRow {...row} {...between} place="first" middle={middle} />
        <Budget subject={subject} result={result} />
        {beside && <SecondRow {...row} subject={subject} />}
        <Answers {...told} before={before} iterate={iterate} place="first" network={beside ? name : null}>
          <NoiseFacts shape={dataset.shape} iterate={iterate} />
          <ConjugateFacts {...between} />
          {result && <RunFacts result={result} />}
          <Gain dataset={dataset} />
        </Answers>
        {beside && <SecondAnswers {...told} />}
      </div>
      <div className="attack-lower">
        <div className="attack-play">
          <Steps onShow={onShow} />
          <Explain signs={signs} />
        </div>
        <div className="attack-setup">
          <AttackForm subject={subject} before={before} />
          <AttackActions subject={subject} />
        </div>
      </div>
    </article>
  );
}

/** For the style, which makes the pictures as high as the screen allows. */
function proportions([height, width]: Shape): CSSProperties {
  return { '--tall': height / width } as CSSProperties;
}

function Steps({ onShow: { result, iterate } }: { readonly onShow: OnShow }) {
  const api = useStoreApi();
  const show = useCallback(
    (index: number | null) => {
      const { attack, choose } = api.getState();
      const attacked = valueOf(attack);
      choose({ iterate: index === null || !attacked ? null : numberAt(attacked, index) });
    },
    [api],
  );
  return (
    <StepControls
      index={iterate?.index ?? 0}
      last={iterate?.last ?? 1}
      taken={result ? stepsTaken(result) : 1}
      kept={result ? stepsKept(result) : 1}
      isDisabled={!iterate}
      show={show}
    />
  );
}
