/** The paragraphs and marked-up sentences of the Trade-off view. */
import { memo } from 'react';
import type { Dataset } from '../../datasets/dataset.ts';
import { asPublished, count } from '../../ui/format.ts';
import { isInPaper } from '../in-paper.ts';
import { Lead } from '../lead.tsx';

export function TradeoffLead() {
  return (
    <Lead
      more={
        <>
          Here is every network of the data set after every epoch that was kept: how often it is right on pictures that
          it has not learned from, and how often it still is when these are attacked. Where the paper tells of the same,
          its numbers stand beside ours.
        </>
      }
    >
      As a network learns, it gets more pictures right. Does it pay for that with robustness?
    </Lead>
  );
}

interface MarkHeadingProps {
  readonly name: string;
  /** For example `epoch 5`. */
  readonly label: string;
  /** For example `paper, Table III`; null: measured here. */
  readonly source: string | null;
  readonly isOnShow: boolean;
}

/** Which mark it is. */
export function MarkHeading({ name, label, source, isOnShow }: MarkHeadingProps) {
  return (
    <p>
      <strong>
        {name}, {label}
      </strong>
      <small>{source ?? (isOnShow ? 'on show' : 'press its mark to show it')}</small>
    </p>
  );
}

export function PaperHas({ share }: { readonly share: string }) {
  return <small>paper {share}</small>;
}

export function FindingsHeading({ id }: { readonly id: string }) {
  return <h3 id={id}>What the numbers say</h3>;
}

interface AgreementProps {
  /** The first and last epoch of the paper's tables. */
  readonly epochs: readonly [first: number, last: number];
  /** Networks whose robustness goes the paper's way, of those that the paper has too. */
  readonly agreeingNetworks: number;
  readonly comparedNetworks: number;
  /** What ours were measured on. */
  readonly note: string;
}

export function Agreement({ epochs: [first, last], agreeingNetworks, comparedNetworks, note }: AgreementProps) {
  return (
    <p>
      Under PGD, from epoch {first} to epoch {last}, RA goes the paper’s way for {agreeingNetworks} of{' '}
      {comparedNetworks} {comparedNetworks === 1 ? 'network' : 'networks'}. Ours were measured on {note}.
    </p>
  );
}

interface MethodNotesProps {
  readonly dataset: Dataset;
  /** Test pictures that the accuracies were measured on. */
  readonly pictures: number;
}

/** How the numbers were measured, and what they cannot say. */
export const MethodNotes = memo(function MethodNotes({ dataset, pictures }: MethodNotesProps) {
  const { note, steps, epsilon, alpha } = dataset;
  const inPaper = isInPaper(dataset);
  return (
    <section className="tradeoff-text tradeoff-notes" aria-labelledby="tradeoff-notes">
      <h3 id="tradeoff-notes">How it was measured</h3>
      <dl>
        <div>
          <dt>TA and RA.</dt>
          <dd>
            Test accuracy is the share of {count(pictures)} test pictures ({note}) that the network gets right. Robust
            accuracy is the share that it still gets right when each is attacked: the attack knows the true label,
            starts at the picture itself (no random start) and may move a pixel by <var>ε</var> ={' '}
            {asPublished(epsilon, epsilon)}. FGSM does it in one step, PGD (Eq. 23) in {steps} steps of <var>α</var> ={' '}
            {asPublished(alpha, epsilon)}
            {inPaper ? ', as in the paper.' : '.'}
          </dd>
        </div>
        <div>
          <dt>RA is an upper bound.</dt>
          <dd>
            {steps} steps are a weak attack. A stronger one fools a network more often: there may be less robustness
            than is shown, not more.
          </dd>
        </div>
        {inPaper && (
          <div>
            <dt>These are not the paper’s networks.</dt>
            <dd>
              The same families, but other widths and other recipes, and one training run each, as in the paper. Compare
              directions rather than digits. A change of less than two standard errors counts as none.
            </dd>
          </div>
        )}
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
        {inPaper && (
          <div>
            <dt>The paper’s numbers.</dt>
            <dd>
              Tables II and III, under PGD. Under FGSM it tells only Fig. 1’s GoogleNet, without an epoch, so that one
              has a place against TA alone.
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
});
