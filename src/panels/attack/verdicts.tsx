import { useStore } from '../../state/use-store.ts';
import { Switch } from '../../ui/switch.tsx';
import { useCheckpointName } from './use-checkpoint-name.ts';
import type { OnShow } from './use-attacked.ts';
import { VerdictLine } from './verdict-line.tsx';
import { words } from './words.ts';

interface VerdictsProps {
  readonly onShow: OnShow;
  readonly classes: readonly string[];
}

/** What came of the attack, and whether another network is put beside this one. */
export function Verdicts({ onShow, classes }: VerdictsProps) {
  const choose = useStore((store) => store.choose);
  const playing = useStore((store) => store.playing);
  const beside = useStore((store) => store.choice.beside);
  const several = useStore(
    ({ choice, world }) => world.networks.filter((n) => n.dataset === choice.dataset).length > 1,
  );
  const name = useCheckpointName(onShow.result?.network);
  return (
    <div className="attack-head">
      <VerdictLine onShow={onShow} classes={classes} network={beside ? name : null} isQuiet={playing} />
      {several && <Switch label={words.beside} value={beside} onChange={(on) => choose({ beside: on })} />}
    </div>
  );
}
