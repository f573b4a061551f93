import { memo } from 'react';
import { Formula } from '../../ui/formula.tsx';

/** How this figure differs from the paper's sketch, and what it can and cannot say. */
export const HonestNotes = memo(function HonestNotes() {
  return (
    <section className="packets-text" aria-labelledby="packets-notes">
      <h3 id="packets-notes">How to read it</h3>
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
    </section>
  );
});
