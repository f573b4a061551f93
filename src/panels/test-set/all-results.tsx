import { checkpointName, known } from '../../state/known.ts';
import { rightOf } from '../../state/test-set/scores.ts';
import type { Score } from '../../state/test-set/types.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Measured } from './use-measured.ts';
import { attackWords, count, rateOf, rateWords, shareWords } from './words.ts';

/** Everything that was measured here on these files, so that scrubbing through the epochs loses nothing. */
export function AllResults({ measured: { set, dataset } }: { readonly measured: Measured }) {
  const scores = useStore((store) => store.scores);
  const kept = scores.filter((score) => score.set === set && score.done > 0);
  if (kept.length < 2) return null;
  return (
    <DataTable
      caption="Measured here so far"
      columns={['network and attack', 'pictures', 'TA', 'RA', 'speed']}
      rows={kept.map((score) => [
        <div key="network" className="test-set-measured">
          <Network score={score} />
          <small>{attackWords(score.attack, dataset)}</small>
        </div>,
        count(score.done),
        words(score, 'clean'),
        words(score, 'attacked'),
        rateWords(rateOf(score) ?? 0),
      ])}
    />
  );
}

function Network({ score: { network } }: { readonly score: Score }) {
  const choose = useStore((store) => store.choose);
  const name = checkpointName(network, known);
  return (
    <Button look="quiet" label={`Show ${name}`} onPress={() => choose({ network: network.id, epoch: network.epoch })}>
      {name}
    </Button>
  );
}

function words(score: Score, under: 'clean' | 'attacked'): string {
  const share = rightOf(score, under);
  return share ? shareWords(share) : '–';
}
