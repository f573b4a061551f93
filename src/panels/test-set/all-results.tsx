import { rightOf } from '../../state/test-set/scores.ts';
import type { AnswersTo, Score } from '../../state/test-set/types.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { count } from '../../ui/format.ts';
import { attackWords } from './attack-words.ts';
import { rateOf } from './rate.ts';
import type { Measured } from './use-measured.ts';
import { rateWords, shareWords, words } from './words.ts';

/** Everything that was measured here on these files, so that scrubbing through the epochs loses nothing. */
export function AllResults({ measured: { set, dataset } }: { readonly measured: Measured }) {
  const scores = useStore((store) => store.scores);
  const world = useWorld();
  const kept = scores.filter((score) => score.set === set && score.done > 0);
  if (kept.length < 2) return null;
  return (
    <DataTable
      caption={words.measuredHere}
      columns={words.allColumns}
      rows={kept.map((score) => [
        <div key="network" className="test-set-measured">
          <Network score={score} />
          <small>{attackWords(score.attack, dataset, world)}</small>
        </div>,
        count(score.done),
        shareOf(score, 'clean'),
        shareOf(score, 'attacked'),
        rateWords(rateOf(score) ?? 0),
      ])}
    />
  );
}

function Network({ score: { network } }: { readonly score: Score }) {
  const choose = useStore((store) => store.choose);
  const name = checkpointName(network, useWorld());
  return (
    <Button look="quiet" label={words.show(name)} onPress={() => choose({ network: network.id, epoch: network.epoch })}>
      {name}
    </Button>
  );
}

function shareOf(score: Score, to: AnswersTo): string {
  const share = rightOf(score, to);
  return share ? shareWords(share) : '–';
}
