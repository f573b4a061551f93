import { durationOf, leftOf } from '../../state/all-attacks/pace.ts';
import type { Job } from '../../state/all-attacks/types.ts';
import { isReady, ready } from '../../state/followed/ready.ts';
import type { Store } from '../../state/store-types.ts';
import { useStore } from '../../state/use-store.ts';
import { attackOf } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { words } from './words.ts';

interface RunBarProps {
  /** Jobs of attacks without a result on what is chosen. */
  readonly missing: readonly Job[];
  /** How many attacks there are. */
  readonly of: number;
}

/** Runs all attacks or stops them, and says how far they are. */
export function RunBar({ missing, of }: RunBarProps) {
  const isRunning = useStore((store) => store.trials.running !== null);
  const hindrance = useStore(hindranceOf);
  const world = useStore((store) => store.world);
  const run = useStore((store) => store.tryAttacks);
  const stop = useStore((store) => store.stopTrying);
  const press = (): void => {
    if (isRunning) return stop();
    run(missing.length > 0 ? missing.map(({ request }) => request.attack) : world.attacks.map(({ id }) => id));
  };
  // While the picture is on its way none is known to be missing.
  const isComplete = missing.length === 0 && hindrance === null;
  const rest = missing.length > 0 && missing.length < of ? words.runOthers(missing.length) : words.runAll(of);
  return (
    <div className="all-attacks-run">
      <Button look={isRunning ? 'plain' : 'solid'} isDisabled={!isRunning && hindrance !== null} onPress={press}>
        {isRunning ? words.stop : isComplete ? words.runAgain : rest}
      </Button>
      {isRunning ? <RunProgress /> : <p>{hindrance ?? <Expected missing={missing} of={of} />}</p>}
    </div>
  );
}

/** Why no attack can run; null where all can. */
export function hindranceOf(store: Store): string | null {
  const found = ready(store);
  if (isReady(found)) return null;
  return typeof found === 'object' && 'blocked' in found ? words.cannotRun(found.blocked) : words.waits;
}

/** How long it will take, where that can be told. */
function Expected({ missing, of }: RunBarProps) {
  const milliseconds = useStore(({ trials }) => durationOf(trials.done, missing));
  if (missing.length === 0) return words.allThere;
  if (milliseconds !== null) return words.willTake(milliseconds);
  return missing.length === of ? words.inTurnHere : words.inTurn;
}

function RunProgress() {
  const running = useStore((store) => store.trials.running);
  const done = useStore((store) => store.trials.done);
  const world = useStore((store) => store.world);
  if (!running) return null;
  const { jobs, at, progress } = running;
  const { name } = attackOf(jobs[at]!.request, world);
  const left = leftOf(done, running);
  const far = words.running(name, at + 1, jobs.length);
  return (
    <div className="all-attacks-progress">
      <WorkProgress
        label={words.progress}
        value={at + progress}
        of={jobs.length}
        text={far}
        doing={progress > 0 ? `${far} ${words.runningShare(progress)}` : far}
        rest={left && words.left(left.milliseconds, left.ofAll)}
      />
    </div>
  );
}
