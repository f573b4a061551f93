import { memo } from 'react';
import type { Dataset } from '../../datasets/dataset.ts';
import { asPublished } from '../../ui/format.ts';

interface MethodNotesProps {
  readonly dataset: Dataset;
  /** Test pictures that the accuracies were measured on. */
  readonly pictures: number;
}

/** How the numbers were measured, and what they cannot say. */
export const MethodNotes = memo(function MethodNotes({ dataset, pictures }: MethodNotesProps) {
  const { note, steps, shape, epsilon, alpha } = dataset;
  return (
    <section className="tradeoff-text tradeoff-notes" aria-labelledby="tradeoff-notes">
      <h3 id="tradeoff-notes">How it was measured</h3>
      <dl>
        <div>
          <dt>TA and RA.</dt>
          <dd>
            Test accuracy is the share of {pictures.toLocaleString('en')} test pictures ({note}) that the network gets
            right. Robust accuracy is the share that it still gets right when each is attacked: the attack knows the
            true label, starts at the picture itself (no random start) and may move a pixel by <var>ε</var> ={' '}
            {asPublished(shape, epsilon)}. FGSM does it in one step, PGD (Eq. 23) in {steps} steps of <var>α</var> ={' '}
            {asPublished(shape, alpha)}, as in the paper.
          </dd>
        </div>
        <div>
          <dt>RA is an upper bound.</dt>
          <dd>
            {steps} steps are a weak attack. A stronger one fools a network more often: there may be less robustness
            than is shown, not more.
          </dd>
        </div>
        <div>
          <dt>These are not the paper’s networks.</dt>
          <dd>
            The same families, but other widths and other recipes, and one training run each, as in the paper. Compare
            directions rather than digits. A change of less than two standard errors counts as none.
          </dd>
        </div>
        <div>
          <dt>“Robust” means trained under attack.</dt>
          <dd>
            Such a network learned from attacked pictures instead of clean ones (adversarial training). The paper has
            none.
          </dd>
        </div>
        <div>
          <dt>The scales.</dt>
          <dd>
            TA counts by the logarithm of the error, as in the paper’s Fig. 3, which shows other networks (ImageNet, Su
            et al. 2018): close to 100% every tenth of a percent is hard won. RA is linear where all of it is large, and
            by its square root where it comes down to nothing.
          </dd>
        </div>
        <div>
          <dt>The paper’s numbers.</dt>
          <dd>
            Tables II and III, under PGD. Under FGSM it tells only Fig. 1’s GoogleNet, without an epoch, so that one has
            a place against TA alone.
          </dd>
        </div>
      </dl>
    </section>
  );
});
