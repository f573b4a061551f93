/** The paragraphs and marked-up sentences of the Transfer view. */
import type { ReactNode } from 'react';

interface CraftedByProps {
  /** `ResNet-20, epoch 50`. */
  readonly network: string;
  /** With all that was set. */
  readonly attack: ReactNode;
}

export function CraftedBy({ network, attack }: CraftedByProps) {
  return (
    <p>
      Crafted on <strong>{network}</strong> by {attack}. The others are asked about these very pixels, in 8 bits, as
      they are shown and saved.
    </p>
  );
}

/** @param attack its name alone: it is set on the first page */
export function WillCraft({ network, attack }: { readonly network: string; readonly attack: string }) {
  return (
    <p>
      To be crafted on <strong>{network}</strong> by {attack}, as it is set on the page of one attack. The others are
      then asked about the result in 8 bits, as it is saved.
    </p>
  );
}

export function OnEachText({ id }: { readonly id: string }) {
  return (
    <div className="transfer-text">
      <h3 id={id}>And from the others?</h3>
      <p>
        The same attack on each network in turn, along that one’s own gradients or answers, and every result put to all
        of them. It is not symmetric: what fools one network may come from another that is not fooled back.
      </p>
    </div>
  );
}

/** What the marks mean, and what they cannot say. */
export function TransferNotes() {
  return (
    <section className="transfer-text transfer-notes" aria-labelledby="transfer-notes">
      <h3 id="transfer-notes">How to read it</h3>
      <dl>
        <div>
          <dt>Fooled needs a right answer first.</dt>
          <dd>
            Where the true class is known, a network is fooled if it was right on the original and is wrong on the
            crafted picture. One that was wrong before is called so. Where the class is not known, only a change of the
            answer can be told.
          </dd>
        </div>
        <div>
          <dt>More than chance?</dt>
          <dd>
            Each network is also asked about random changes of the same size: those of the attack, moved to random
            places of the picture, up or down at random, so that as many values change, by as much. If the crafted
            picture changes an answer and they do not, it is the direction of the attack that carries over, not its
            size. A ≈ marks where some of them change the answer too.
          </dd>
        </div>
        <div>
          <dt>A saved picture transfers as it is.</dt>
          <dd>
            What is asked about is the result of the attack in 8 bits: a file of it holds the same pixels, and every
            network here says the same of that file.
          </dd>
        </div>
        <div>
          <dt>One picture is one picture.</dt>
          <dd>
            How often attacks transfer can only be counted over many pictures. Here one sees one of them; try others, a
            larger budget, and other attacks.
          </dd>
        </div>
        <div>
          <dt>“Attack it” attacks anew.</dt>
          <dd>
            The buttons beside a matrix lead to the page of one attack, where each network is attacked for itself: that
            is another picture than the one it was asked about here.
          </dd>
        </div>
      </dl>
    </section>
  );
}
