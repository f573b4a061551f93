import { cardNumber, outcomesOf, rightOf, type Share } from '../../state/test-set/scores.ts';
import type { AnswersTo, Score } from '../../state/test-set/types.ts';
import { useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useBrowse } from '../test-gallery/use-browse.ts';
import { attackWords } from './attack-words.ts';
import { isTraining } from './training-files.ts';
import type { Measured } from './use-measured.ts';
import { cardWords, cautions, extentWords, intervalWords, shareWords, words } from './words.ts';

interface MeasuredResultProps {
  readonly measured: Measured;
  readonly score: Score;
}

/** How often the network on show is right on the person's own files, and what its card says of that. */
export function MeasuredResult({ measured: { dataset, until, measuring }, score }: MeasuredResultProps) {
  const browse = useBrowse();
  const world = useWorld();
  const outcomes = outcomesOf(score);
  const isRunning = measuring?.key === score.key;
  const rows = (['clean', 'attacked'] as const).flatMap((to) => {
    const share = rightOf(score, to);
    return share ? [rowOf(share, to)] : [];
  });
  function rowOf(share: Share, to: AnswersTo) {
    const card = isTraining(score.set, dataset) ? null : cardNumber(score, to, world);
    return [
      words.answersTo[to],
      <strong key="share">{shareWords(share)}</strong>,
      intervalWords(share),
      cardWords(card, dataset),
    ];
  }
  return (
    <div className="test-set-result">
      <p aria-busy={isRunning}>
        <b>{checkpointName(score.network, world)}</b>,{' '}
        {score.attack ? words.under(attackWords(score.attack, dataset, world)) : words.withoutAttack};{' '}
        {extentWords(score, until, isRunning)}.{' '}
        <Button look="quiet" onPress={() => browse({ label: null, outcome: 'wrong', answer: null })}>
          {words.browseWrong}
        </Button>
      </p>
      <DataTable caption={words.rightAnswers} columns={words.resultColumns} rows={rows} />
      {outcomes && <p>{words.outcomes(outcomes)}</p>}
      {cautions(score, dataset).map((caution) => (
        <p key={caution} className="test-set-caution">
          {caution}
        </p>
      ))}
    </div>
  );
}
