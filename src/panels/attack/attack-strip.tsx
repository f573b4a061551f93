import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { words as shared } from '../words.ts';
import type { OnShow } from './use-attacked.ts';
import type { Subject } from './use-subject.ts';
import { verdictOf } from './verdict.ts';
import { WithoutVerdict } from './verdict-line.tsx';
import { VerdictWords } from './verdict-words.tsx';
import { words } from './words.ts';
import './attack-strip.css';

interface AttackStripProps {
  readonly onShow: OnShow;
  readonly subject: Subject;
}

/** On a phone, always in sight: the attacked picture, what came of it, and the training. */
export function AttackStrip({ onShow: { state, result, iterate }, subject: { classes, dataset } }: AttackStripProps) {
  const verdict = result && iterate ? verdictOf(result, classes, iterate) : null;
  return (
    <div className="attack-strip" role="group" aria-label={words.inBrief}>
      <div className="attack-strip-picture">
        {iterate ? <PictureCanvas picture={iterate.picture} alt="" /> : <PictureBlank shape={dataset.shape} />}
      </div>
      <p className="attack-strip-verdict">
        {verdict ? <VerdictWords verdict={verdict} /> : <WithoutVerdict state={state} />}
      </p>
      <PlayTraining />
    </div>
  );
}

function PlayTraining() {
  const epoch = useStore((store) => store.choice.epoch);
  const playing = useStore((store) => store.playing);
  const play = useStore((store) => store.play);
  const pause = useStore((store) => store.pause);
  return (
    <>
      <span className="attack-strip-epoch">{shared.epoch(epoch)}</span>
      <Button
        icon={playing ? 'pause' : 'play'}
        label={playing ? words.pauseTraining : words.playTraining}
        onPress={playing ? pause : play}
      />
    </>
  );
}
