/** The paragraphs and marked-up sentences of the Distortion page. */
import type { Findings } from '../../robustness/findings.ts';
import type { MeasureId } from '../../robustness/measure.ts';
import { count, sentence } from '../../ui/format.ts';
import { Lead } from '../lead.tsx';

export function RobustnessLead() {
  return (
    <Lead
      more={
        <>
          The paper’s Figure 3 shows 18 networks of others (ImageNet, Su et al. 2018) under three measures of
          robustness. Here are ours, after every epoch that was kept, under the same three: how far a picture has to be
          changed until the network is fooled, the median of many pictures, against the logarithm of the network’s
          error.
        </>
      }
    >
      How far does a picture have to be changed, and is it less far the more accurate the network is?
    </Lead>
  );
}

export function FindingsFailed({ message }: { readonly message: string }) {
  return <p>The figure cannot be shown: {sentence(message)}</p>;
}

export function VerdictHeading({ id }: { readonly id: string }) {
  return <h3 id={id}>Does the paper’s trend hold here?</h3>;
}

export function VerdictNote() {
  return (
    <p>
      The intervals come from drawing checkpoints and their medians anew (bootstrap). Checkpoints of one training are
      alike, so the truth is less certain than the intervals say; and a few networks of a data set are no law.
    </p>
  );
}

export function OwnHeading({ id }: { readonly id: string }) {
  return <h3 id={id}>On your own test set</h3>;
}

export function MeasureYourself({ checkpoint }: { readonly checkpoint: string }) {
  return (
    <p>
      Measures {checkpoint} in this browser with the same settings, on pictures chosen in the same way from your test
      set. The result is a hollow mark, at the accuracy that the network’s card has.
    </p>
  );
}

interface WithoutSetProps {
  readonly dataset: string;
  readonly isPublished: boolean;
}

export function WithoutSet({ dataset, isPublished }: WithoutSetProps) {
  return (
    <p>
      {isPublished
        ? `Drop the official test files of ${dataset} on the page, and the chosen network can be measured here in the same way. They stay in the page’s memory.`
        : `There are no official test files of ${dataset} that this page can read.`}
    </p>
  );
}

interface NotesProps {
  readonly methods: Findings['methods'];
}

/** How the numbers were measured, and what they cannot say. */
export function RobustnessNotes({ methods }: NotesProps) {
  const of = (measure: MeasureId) => methods.find((method) => method.measure === measure);
  const setting = (measure: MeasureId, name: string): string => String(of(measure)?.settings[name] ?? '?');
  const pictures = (measure: MeasureId): string => count(of(measure)?.pictures ?? 0);
  return (
    <section className="tradeoff-text tradeoff-notes" aria-labelledby="robustness-notes">
      <h3 id="robustness-notes">How it was measured</h3>
      <dl>
        <div>
          <dt>The pictures.</dt>
          <dd>
            The test pictures stand in one order, shuffled with a fixed seed; each network is measured on the first ones
            that it reads rightly ({pictures('ifgsm-linf')} for I-FGSM, {pictures('cw-l2')} for C&amp;W and{' '}
            {pictures('clever-l2')} for CLEVER). As Su et al. do, those that it gets wrong are left out: a weak network
            is measured on easier pictures. Vertical lines are 95% intervals of the medians.
          </dd>
        </div>
        <div>
          <dt>I-FGSM.</dt>
          <dd>
            {setting('ifgsm-linf', 'steps')} steps of <var>α</var> ={' '}
            {setting('ifgsm-linf', 'alpha').replace('epsilon', 'ε')}, away from the true class; the smallest{' '}
            <var>ε</var> is where the margin in logits crosses 0. It is as good as the attack: where gradients vanish, a
            network looks safer than it is.
          </dd>
        </div>
        <div>
          <dt>C&amp;W.</dt>
          <dd>
            {setting('cw-l2', 'searches')} searches of at most {setting('cw-l2', 'steps')} steps, first <var>c</var> ={' '}
            {setting('cw-l2', 'constant')}, learning rate {setting('cw-l2', 'rate')}. The published attack takes ten
            times as many steps: its changes are somewhat smaller.
          </dd>
        </div>
        <div>
          <dt>CLEVER.</dt>
          <dd>
            Against the network’s second guess, from {setting('clever-l2', 'batches')} batches of{' '}
            {setting('clever-l2', 'samples')} samples within a radius of {setting('clever-l2', 'radius')} (published:
            500 of 1,024). So few samples make single scores noisy.
          </dd>
        </div>
        <div>
          <dt>What differs from the figure.</dt>
          <dd>
            Su et al. aim at random classes of ImageNet, compare finished networks of many families, and fit the
            frontier alone. Here one data set has a few small networks at several epochs, all of them count, and both
            axes are logarithmic, as networks that were trained under attack lie far above the others; they have a line
            of their own, dashed.
          </dd>
        </div>
      </dl>
    </section>
  );
}
