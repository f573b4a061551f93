import type { AccuracyData } from '../../charts/shared/accuracies.ts';
import { networkColour, networkShape } from '../../charts/shared/network-marks.ts';
import { words } from './words.ts';

/** Which mark is which network: by shape as much as by colour. */
export function NetworkKey({ data }: { readonly data: AccuracyData }) {
  return (
    <ul className="tradeoff-key" aria-label={words.marks}>
      {namesOf(data).map(({ slot, name, ours }) => (
        <li key={slot}>
          <svg aria-hidden="true" focusable="false" width="16" height="16" viewBox="-8 -8 16 16">
            <path
              d={networkShape(slot, 10)}
              fill={ours ? networkColour(slot) : 'none'}
              stroke={networkColour(slot)}
              strokeWidth="1.5"
            />
          </svg>
          {name}
          {!ours && <small>{words.papersAlone}</small>}
        </li>
      ))}
    </ul>
  );
}

interface Named {
  readonly slot: number;
  readonly name: string;
  readonly ours: boolean;
}

/** Ours, and what only the paper has. */
function namesOf({ series }: AccuracyData): Named[] {
  const own = series.filter(({ ours }) => ours);
  const others = series.filter(
    ({ slot }, i) => !own.some((one) => one.slot === slot) && series.findIndex((one) => one.slot === slot) === i,
  );
  return [...own, ...others].sort((a, b) => a.slot - b.slot);
}
