import { targetOf } from '../../attacks/aim.ts';
import type { LimitChoice, MeasureChoice } from '../../state/model.ts';
import { selectAttack } from '../../state/selectors.ts';
import { specOf } from '../../state/test-set/scores.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { attackWords } from './attack-words.ts';
import type { Measured } from './use-measured.ts';
import { words } from './words.ts';

const limits = (['100', '1000', 'all'] as const).map((id): Option<LimitChoice> => ({ id, label: words.limits[id] }));

/** Which attack, on how many of the pictures. */
export function MeasureForm({ measured }: { readonly measured: Measured }) {
  const { set, measuring } = measured;
  const choose = useStore((store) => store.choose);
  const measure = useStore((store) => store.choice.measure);
  const limit = useStore((store) => store.choice.limit);
  const start = useStore((store) => store.measure);
  return (
    <div className="test-set-form">
      <Select
        label={words.attack}
        value={measure}
        options={useMeasures(measured)}
        onChange={(id) => choose({ measure: id })}
      />
      <Segmented
        label={words.firstPictures}
        value={limit}
        options={limits.filter(({ id }) => id === 'all' || Number(id) < set.count || id === limit)}
        onChange={(id) => choose({ limit: id })}
      />
      <Button look="solid" isDisabled={measuring !== null} onPress={start}>
        {startWords(measured)}
      </Button>
    </div>
  );
}

/** What can be measured, with all that is set about each attack. */
function useMeasures({ dataset }: Measured): readonly Option<MeasureChoice>[] {
  const choice = useStore((store) => store.choice);
  const world = useWorld();
  const attack = useStore(selectAttack);
  const { aim } = attack;
  const withoutTarget = targetOf(attack, choice.target) === null ? '' : `; ${words.withoutTarget}`;
  const attacked = (measure: MeasureChoice): Option<MeasureChoice> => ({
    id: measure,
    label: words.measures[measure],
    detail: attackWords(specOf({ ...choice, measure }, world).attack, dataset, world),
  });
  const chosen = attacked('chosen');
  return [
    attacked('pgd'),
    attacked('fgsm'),
    // What an attack towards one class fails to reach is no measure of accuracy.
    ...(aim === 'towards' ? [] : [{ ...chosen, detail: `${chosen.detail}${withoutTarget}` }]),
    { id: 'none', label: words.measures.none, detail: words.noneDetail },
  ];
}

/** What a press does: the first ones are not measured twice. */
function startWords({ done, until, measuring }: Measured): string {
  if (measuring) return words.measuring;
  if (done === 0) return words.measure;
  return done < until ? words.goOn(until) : words.measureAgain;
}
