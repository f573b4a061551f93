import { known } from '../../state/known.ts';
import type { LimitChoice, MeasureChoice } from '../../state/model.ts';
import { selectAttack } from '../../state/selectors.ts';
import { specOf } from '../../state/test-set/scores.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { Measured } from './use-measured.ts';
import { attackWords, count } from './words.ts';

const limits: readonly Option<LimitChoice>[] = [
  { id: '100', label: '100' },
  { id: '1000', label: '1,000' },
  { id: 'all', label: 'all' },
];

/** Which attack, on how many of the pictures. */
export function MeasureForm({ measured }: { readonly measured: Measured }) {
  const { dataset, set, measuring } = measured;
  const choose = useStore((store) => store.choose);
  const choice = useStore((store) => store.choice);
  const chosen = useStore((store) => selectAttack(store));
  const start = useStore((store) => store.measure);
  const words = (id: MeasureChoice): string => attackWords(specOf({ ...choice, measure: id }, known).attack, dataset);
  const options: readonly Option<MeasureChoice>[] = [
    { id: 'pgd', label: 'the paper’s PGD', detail: words('pgd') },
    { id: 'fgsm', label: 'the paper’s FGSM', detail: words('fgsm') },
    // It aims at one class: what it fails to reach is no measure of accuracy.
    ...(chosen.targeted
      ? []
      : [{ id: 'chosen' as const, label: 'the attack of the Attack view', detail: words('chosen') }]),
    { id: 'none', label: 'none', detail: 'how often it is right, and no more' },
  ];
  return (
    <div className="test-set-form">
      <Select label="attack" value={choice.measure} options={options} onChange={(measure) => choose({ measure })} />
      <Segmented
        label="pictures, from the first on"
        value={choice.limit}
        options={limits.filter(({ id }) => id === 'all' || Number(id) < set.count || id === choice.limit)}
        onChange={(limit) => choose({ limit })}
      />
      <Button look="solid" isDisabled={measuring !== null} onPress={start}>
        {startWords(measured)}
      </Button>
    </div>
  );
}

/** What a press does: the first ones are not measured twice. */
function startWords({ done, until, measuring }: Measured): string {
  if (measuring) return 'Measuring …';
  if (done === 0) return 'Measure';
  return done < until ? `Go on to ${count(until)}` : 'Measure again';
}
