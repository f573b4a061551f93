import type { Shape } from '../../core/types.ts';
import type { NamedPicture } from '../../state/model.ts';
import { useStore } from '../../state/use-store.ts';
import { Answers } from './answers.tsx';
import { BesidePicker } from './beside-picker.tsx';
import { Norms } from './noise-cell.tsx';
import { PictureRow } from './picture-row.tsx';
import { useAttacked } from './use-attacked.ts';
import { useCheckpointName } from './use-checkpoint-name.ts';
import type { Subject } from './use-subject.ts';
import { VerdictLine } from './verdict-line.tsx';
import { words } from './words.ts';
import './second-row.css';

interface SecondRowProps {
  readonly shape: Shape;
  readonly picture: NamedPicture | undefined;
  readonly classes: readonly string[];
}

/** The same picture, the same budget, and another network: attacked along its own gradients. */
export function SecondRow({ shape, picture, classes }: SecondRowProps) {
  const retry = useStore((store) => store.retry);
  const playing = useStore((store) => store.playing);
  const { remote, result, iterate, marks } = useAttacked('compareAttack', shape);
  const name = useCheckpointName(result?.network);
  return (
    <>
      <section className="attack-second" aria-label={words.secondNetwork}>
        <VerdictLine
          attack={remote}
          iterate={iterate}
          classes={classes}
          network={name}
          isQuiet={playing}
          onRetry={retry}
        />
        <BesidePicker />
      </section>
      <div className="attack-second-pictures" {...marks}>
        <PictureRow shape={shape} picture={picture} iterate={iterate} place="second" />
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
  const name = useCheckpointName(result?.network);
  return (
    <Answers subject={subject} truth={truth} before={before} iterate={iterate} place="second" network={name}>
      <div className="attack-noise-facts">
        <Norms shape={shape} iterate={iterate} />
      </div>
    </Answers>
  );
}
