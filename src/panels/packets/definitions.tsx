import { memo } from 'react';
import { Formula } from '../../ui/formula.tsx';

/** What is computed, with the paper's equation numbers. */
export const Definitions = memo(function Definitions() {
  return (
    <section className="packets-text" aria-labelledby="packets-definitions">
      <h3 id="packets-definitions">What is computed</h3>
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
    </section>
  );
});
