/** The marked-up sentences of the Attack view. */
import { targetOf } from '../../attacks/aim.ts';
import { selectAttack, selectDataset } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Lead } from '../lead.tsx';
import { words } from './words.ts';

export function AttackLead() {
  const attack = useStore(selectAttack);
  const dataset = useStore((store) => selectDataset(store).name);
  const isAimed = useStore(({ choice }) => targetOf(attack, choice.target) !== null);
  return (
    <Lead more={<More dataset={dataset} />}>
      An attack adds noise, computed to {isAimed ? 'make the network answer a target' : 'change the network’s answer'};{' '}
      {attack.name} {words.limitOf(attack)}.
    </Lead>
  );
}

/** True of every attack and network: what one sees below depends on both. */
function More({ dataset }: { readonly dataset: string }) {
  return (
    <>
      Whether it works depends on the network: compare one that was trained on pictures of {dataset} as they are with
      one that was trained on attacked ones, and its first epochs with its last.
    </>
  );
}

export function OriginalHeading() {
  return (
    <h3>
      original <var>X</var>₀
    </h3>
  );
}

/** @param gain how much the noise is enlarged in value: `8` */
export function NoiseHeading({ gain }: { readonly gain: string }) {
  return (
    <h3>
      noise <var>X</var> − <var>X</var>₀<small>, {gain}× as strong</small>
    </h3>
  );
}

export function ConjugateHeading() {
  return (
    <h3>
      conjugate <small>(Table IV)</small>
    </h3>
  );
}

/** In place of a conjugate that nobody knows. */
export function TriedHeading() {
  return (
    <h3>
      tried <small>(black box)</small>
    </h3>
  );
}

/** @param after which iterate it is, `after 3 steps`; null: the result */
export function AttackedHeading({ after }: { readonly after: string | null }) {
  return (
    <h3>
      {after ?? 'attacked'} <var>X</var>
    </h3>
  );
}

/** Beside the heading of a picture that can be held to see another one in its place. */
export function FlipHint() {
  return (
    <small className="attack-flip-hint" aria-hidden="true">
      hold to compare
    </small>
  );
}
