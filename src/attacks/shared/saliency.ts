/** What JSMA reads off the Jacobian (Papernot et al. 2016). Arrays have one number for each value of a picture. */

/** How the logits change with each value. */
export interface Slopes {
  /** d f_t / d x_i of the target t. */
  readonly target: Float32Array;
  /** The sum over all other classes j of d f_j / d x_i. */
  readonly others: Float32Array;
}

/** Whether a value may be chosen. */
export type IsOpen = (place: number) => boolean;

/** The saliency of single values (Eq. 8): 0 where the value is closed, or where raising it lowers the target or raises the others. */
export function saliencyOf({ target, others }: Slopes, isOpen: IsOpen): Float32Array {
  return target.map((slope, i) => (isOpen(i) && slope > 0 && others[i]! < 0 ? slope * -others[i]! : 0));
}

/**
 * The pair p, q of open values that maximises -alpha beta among those with alpha > 0 and beta < 0, where alpha is the sum of
 * the pair's slopes of the target, beta that of the others (Algorithm 3). A value that two others beat in both slopes is in
 * no best pair, since one of the two could take its place: so few are left that all their pairs can be tried.
 * @returns null where there is no such pair
 */
export function salientPair({ target, others }: Slopes, isOpen: IsOpen): readonly [number, number] | null {
  const front = unbeaten({ target, others }, isOpen);
  const lowest = front.reduce((low, i) => Math.min(low, others[i]!), Infinity);
  let [best, pair]: [number, readonly [number, number] | null] = [0, null];
  for (const [rank, p] of front.entries()) {
    const [topAlpha, lowBeta] = [target[p]! + target[front[0]!]!, others[p]! + lowest];
    // No pair with p has more, nor has any later one where it is the target's slope that is too small.
    if (topAlpha <= 0) break;
    if (lowBeta >= 0 || -topAlpha * lowBeta <= best) continue;
    for (let later = rank + 1; later < front.length; later++) {
      const q = front[later]!;
      const [alpha, beta] = [target[p]! + target[q]!, others[p]! + others[q]!];
      if (alpha <= 0) break;
      if (beta < 0 && -alpha * beta > best) [best, pair] = [-alpha * beta, [p, q]];
    }
  }
  return pair;
}

/** The open values that at most one other beats in both slopes, by falling slope of the target. */
function unbeaten({ target, others }: Slopes, isOpen: IsOpen): number[] {
  const places = Array.from(target.keys()).filter(isOpen);
  places.sort((a, b) => target[b]! - target[a]! || others[a]! - others[b]! || a - b);
  let [lowest, second] = [Infinity, Infinity];
  return places.filter((i) => {
    const own = others[i]!;
    if (own >= second) return false;
    if (own < lowest) [lowest, second] = [own, lowest];
    else second = own;
    return true;
  });
}
