import type { NamedPicture } from '../../state/model.ts';
import type { Shape } from '../../core/types.ts';
import { useStore } from '../../state/use-store.ts';
import { Answers } from './answers.tsx';
import { BesidePicker } from './beside-picker.tsx';
import { ConjugateFacts } from './conjugate-cell.tsx';
import { Norms } from './noise-cell.tsx';
import { PictureRow } from './picture-row.tsx';
import { RunFacts } from './run-facts.tsx';
import { useAttacked, useAttackOf } from './use-attacked.ts';
import { useCheckpointName } from './use-checkpoint-name.ts';
import type { Subject } from './use-subject.ts';
import { VerdictLine } from './verdict-line.tsx';
import { words } from './words.ts';
import './second-row.css';

interface SecondRowProps {
  readonly subject: Subject;
  readonly shape: Shape;
  readonly picture: NamedPicture | undefined;
}

/** The same picture, the same budget, and another network: attacked along its own gradients. */
export function SecondRow({ subject, shape, picture }: SecondRowProps) {
  const playing = useStore((store) => store.playing);
  const onShow = useAttacked('compareAttack', shape);
  const { result, iterate, marks } = onShow;
  const attack = useAttackOf(result) ?? subject.attack;
  const name = useCheckpointName(result?.network);
  return (
    <>
      <section className="attack-second" aria-label={words.secondNetwork}>
        <VerdictLine onShow={onShow} classes={subject.classes} network={name} isQuiet={playing} />
        <BesidePicker />
      </section>
      <div className="attack-second-pictures" {...marks}>
        <PictureRow
          shape={shape}
          picture={picture}
          attack={attack}
          result={result}
          iterate={iterate}
          place="second"
          middle={null}
        />
      </div>
    </>
  );
}

interface SecondAnswersProps {
  readonly subject: Subject;
  readonly truth: number | null;
}

/** What the second network says. */
export function SecondAnswers({ subject, truth }: SecondAnswersProps) {
  const { shape } = subject.dataset;
  const { result, iterate, before } = useAttacked('compareAttack', shape);
  const attack = useAttackOf(result) ?? subject.attack;
  const name = useCheckpointName(result?.network);
  return (
    <Answers subject={subject} truth={truth} before={before} iterate={iterate} place="second" network={name}>
      <div className="attack-noise-facts">
        <Norms shape={shape} iterate={iterate} />
      </div>
      <ConjugateFacts shape={shape} attack={attack} result={result} iterate={iterate} />
      {result && <RunFacts result={result} />}
    </Answers>
  );
}
