import { checkpointName, known } from '../../state/known.ts';
import { cardNumber, rightOf, type Share } from '../../state/test-set/scores.ts';
import type { Score, Under } from '../../state/test-set/types.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useBrowse } from '../test-gallery/use-browse.ts';
import type { Measured } from './use-measured.ts';
import { attackWords, cardWords, cautions, extentWords, intervalWords, isTraining, shareWords } from './words.ts';

interface MeasuredResultProps {
  readonly measured: Measured;
  readonly score: Score;
}

/** How often the network on show is right on the person's own files, and what its card says of that. */
export function MeasuredResult({ measured: { dataset, until, measuring }, score }: MeasuredResultProps) {
  const browse = useBrowse();
  const isRunning = measuring?.key === score.key;
  const rows = (['clean', 'attacked'] as const).flatMap((under) => {
    const share = rightOf(score, under);
    return share ? [rowOf(share, under)] : [];
  });
  function rowOf(share: Share, under: Under) {
    const card = isTraining(score.set) ? null : cardNumber(score, under, known);
    return [
      under === 'clean' ? 'TA: as they are' : 'RA: after the attack',
      <strong key="share">{shareWords(share)}</strong>,
      intervalWords(share),
      cardWords(card, dataset),
    ];
  }
  return (
    <div className="test-set-result">
      <p aria-busy={isRunning}>
        <b>{checkpointName(score.network, known)}</b>,{' '}
        {score.attack ? `under ${attackWords(score.attack, dataset)}` : 'without attack'};{' '}
        {extentWords(score, until, isRunning)}.{' '}
        <Button look="quiet" onPress={() => browse({ label: null, outcome: 'wrong', answer: null })}>
          Browse what it gets wrong
        </Button>
      </p>
      <DataTable
        caption="Right answers, in percent of the pictures"
        columns={['pictures', 'right', '95% interval (Wilson)', 'the card says']}
        rows={rows}
      />
      {cautions(score, dataset).map((words) => (
        <p key={words} className="test-set-caution">
          {words}
        </p>
      ))}
    </div>
  );
}
