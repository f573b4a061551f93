import type { Batch, Budget, Context, Walk } from '../attack.ts';

interface Steps extends Pick<Context & Budget, 'network' | 'on' | 'labels' | 'aim'> {
  readonly from: Batch;
  /** How far a step moves each pixel, one size for each picture. */
  readonly alphas: readonly number[];
  readonly count: number;
}

/**
 * X_{n+1} = X_n + alpha sign(grad l(X_n, Y)) when leaving Y, and minus when Y is the target: the steps of FGSM, PGD and
 * the iterative methods of Kurakin et al. 2017. The conjugate is sign(grad l(X_n, Y)) either way.
 */
export async function* signedSteps({ network, on, labels, aim, from, alphas, count }: Steps): Walk {
  const sizes = aim === 'away' ? alphas : alphas.map((alpha) => -alpha);
  let x = from;
  for (let n = 0; n < count; n++) {
    const at = x;
    const seen = yield on.tidy(() => {
      const conjugate = on.sign(network.gradient(at, { kind: 'crossEntropy', labels }));
      return { pictures: on.step(at, conjugate, sizes), conjugate };
    });
    x = seen.pictures;
  }
}
