import type { Trial } from '../../state/all-attacks/types.ts';
import { ofPixels } from '../../ui/format.ts';
import { words } from './words.ts';

interface CellNumbersProps {
  readonly name: string;
  readonly trial: Trial | null;
}

/** How large the change is, what it cost, and how it lies to the conjugate. */
export function CellNumbers({ name, trial }: CellNumbersProps) {
  const values = trial && valuesOf(trial);
  return (
    <dl className="all-attacks-numbers" aria-label={words.numbersOf(name)}>
      {(Object.keys(words.numbers) as (keyof typeof words.numbers)[]).map((id) => (
        <div key={id}>
          <dt>{words.numbers[id]}</dt>
          <dd>{values?.[id] ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** As the page says them. */
export function valuesOf({
  result,
  taken,
  cosine,
  share,
}: Trial): Readonly<Record<keyof typeof words.numbers, string>> {
  const { norms, cost, milliseconds } = result;
  const { value } = words;
  return {
    linf: ofPixels(norms.linf),
    l2: value.l2(norms.l2),
    l0: value.count(norms.l0),
    steps: value.count(taken),
    queries: value.count(cost.queries),
    gradients: value.count(cost.gradients),
    time: value.time(milliseconds),
    cosine: value.cosine(cosine),
    share: value.share(share),
  };
}
