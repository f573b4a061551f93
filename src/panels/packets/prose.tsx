/** The paragraphs and marked-up sentences of the Packets view. */
import { memo } from 'react';
import { percent } from '../../ui/format.ts';
import { Formula } from '../../ui/formula.tsx';

export function PacketsLead() {
  return (
    <p className="page-lead">
      A network’s error along a line of pictures is its <em>packet</em>: narrow there means wide in attacks.
    </p>
  );
}

/** Above the columns of the figure. */
export function ColumnHeads() {
  return (
    <>
      <span className="packets-soft">Drag the line in X</span>
      <span>
        <b>X</b>, the input: t along the line, in units of s
      </span>
      <span>
        <b>P</b>, its conjugate, the attack: k, in 1/s
      </span>
    </>
  );
}

interface RightOnTestsProps {
  /** In percent. */
  readonly testAccuracy: number;
  readonly pgd: number;
}

/** How accurate and how robust the network of a row is. */
export function RightOnTests({ testAccuracy, pgd }: RightOnTestsProps) {
  return (
    <span>
      {percent(testAccuracy / 100)} right on test pictures, {percent(pgd / 100)} after PGD
    </span>
  );
}

interface SharedInProps {
  readonly space: 'X' | 'P';
  readonly checkpoint: string;
}

/** Where the densities of the two classes overlap, and whose they are. */
export function SharedIn({ space, checkpoint }: SharedInProps) {
  return (
    <>
      in {space}, <small>{checkpoint}</small>
    </>
  );
}

interface ChangeSentenceProps {
  /** The class, in its colour. */
  readonly name: string;
  readonly tone: 'a' | 'b';
  /** `is 0.92 s wide in X ...` */
  readonly text: string;
  readonly product: string;
}

/** What became of one packet: part of a sentence. */
export function ChangeSentence({ name, tone, text, product }: ChangeSentenceProps) {
  return (
    <>
      <b className={`packets-word-${tone}`}>{name}</b> {text}, σ<sub>x</sub>σ<sub>p</sub> = {product}
    </>
  );
}

/** @param span from which checkpoint to which: `From epoch 1 to 50` */
export function SummaryBegin({ span }: { readonly span: string }) {
  return <>{span}: </>;
}

export function SummaryEnd() {
  return <span className="packets-soft">No packet can have a product below ½.</span>;
}

interface LossOfProps {
  readonly name: string;
  readonly tone: 'a' | 'b';
}

interface SaidProps {
  readonly name: string;
  readonly probability: string;
}

/** The network's answer. */
export function Said({ name, probability }: SaidProps) {
  return (
    <span>
      says <b>{name}</b> {probability}
    </span>
  );
}

/** The cross-entropy of the network for a class. */
export function LossOf({ name, tone }: LossOfProps) {
  return (
    <>
      loss, <b className={`packets-word-${tone}`}>{name}</b>
    </>
  );
}

/** What is computed, with the paper's equation numbers. */
export const Definitions = memo(function Definitions() {
  return (
    <div className="packets-text">
      <p>
        The loss <Formula tex="l_Y(X)" plain="l_Y(X)" /> of the network for a label <var>Y</var>, scaled to a square
        integral of one, is the paper’s neural packet:
      </p>
      <Formula block tex="\psi_Y(X) = l_Y(X)\,/\,\beta^{1/2}" plain="ψ_Y(X) = l_Y(X) / √β" number="Eq. 8" />
      <Formula block tex="\beta = \int l_Y(X)^2\,dX" plain="β = ∫ l_Y² dX" number="Eq. 7" />
      <p>
        A picture has thousands of pixels, so the page takes a straight line through them and looks at the packet under
        a window of width <var>s</var>:
      </p>
      <Formula block tex="X(t) = X_0 + t\,d,\quad \lVert d\rVert_2 = 1" plain="X(t) = X0 + t d, ‖d‖ = 1" />
      <Formula block tex="\psi_Y(t) \propto w(t)\,l_Y(X(t))" plain="ψ_Y(t) ∝ w(t) l_Y(X(t))" />
      <p>
        Its width in X is the spread of <var>t</var>; its width in P is the spread of the attack operator, the slope
        along the line:
      </p>
      <Formula
        block
        tex="\sigma_x^2 = \int (t-\langle t\rangle)^2\,\psi^2\,dt"
        plain="σx² = ∫ (t − ⟨t⟩)² ψ² dt"
        number="Eqs. 5, 12"
      />
      <Formula block tex="\sigma_p^2 = \int \psi'(t)^2\,dt" plain="σp² = ∫ ψ'² dt" number="Eqs. 5, 10, with −i" />
      <p>For every packet that vanishes at the ends of the line,</p>
      <Formula block tex="\sigma_p\,\sigma_x \ge \tfrac12" plain="σp σx ≥ ½" number="Theorem 1, Eq. 14" />
    </div>
  );
});

/** How this figure differs from the paper's sketch, and what it can and cannot say. */
export const HonestNotes = memo(function HonestNotes() {
  return (
    <div className="packets-text">
      <p>
        Walk from one picture to another and note the network’s error for a class on the way. Normalised, it is the
        class’s <em>neural packet</em>. Its width in pictures times its width in attacks is never below ½. Move the line
        in the plot to see the picture at each place, and what the network makes of it.
      </p>
      <dl>
        <dt>A packet sits where its class is wrong.</dt>
        <dd>
          The loss of class A is small on pictures of A. So between the pictures the packet of A lies on the side of B,
          and the other way round. With √<var>p</var> as the state the packets stand on their own side; that state is
          ours, not the paper’s.
        </dd>
        <dt>Both bumps in P stand at zero.</dt>
        <dd>
          The loss is a real number, and a real ψ has the same density at <var>k</var> and −<var>k</var>. The paper’s
          Fig. 2 is a sketch that draws two shifted bumps in P; its definitions give two centred ones. What they do give
          is the widening: look at σ<sub>p</sub>, not at the place.
        </dd>
        <dt>One line is not the whole picture space.</dt>
        <dd>
          The curves answer “given that we stay on this line”. Widths of the packet in all dimensions are other numbers.
        </dd>
        <dt>The window holds the ends down.</dt>
        <dd>
          A loss does not vanish far away, and without a window the product can fall below ½. With a Gaussian window
          alone it is exactly ½, which is why the window is drawn beside the packets: only the rest is the network’s.
        </dd>
        <dt>
          A sign, and a missing <var>i</var>.
        </dt>
        <dd>
          Here <Formula tex="\hat p = -i\,d/dt" plain="p = −i d/dt" />, as in physics. The paper’s{' '}
          <Formula tex="\hat p = d/dt" plain="p = d/dt" /> (Eq. 10) would make <Formula tex="\sigma_p^2" plain="σp²" />{' '}
          negative for a real ψ; the width that it means is the one used here.
        </dd>
        <dt>Past the ends there are no pictures.</dt>
        <dd>
          Where the plot is hatched, some pixel of X(<var>t</var>) is darker than black or brighter than white. The
          network answers there too, and the packet needs those answers, but no camera can take such a picture.
        </dd>
      </dl>
    </div>
  );
});
