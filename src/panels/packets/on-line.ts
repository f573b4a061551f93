/** What there is at a place of a walked line. */
import { argmax, crossEntropy, row, softmax } from '../../core/logits.ts';
import type { Picture } from '../../core/types.ts';
import type { LinePath, LineSamples } from '../../state/model.ts';

export interface OnLine {
  /** Cross-entropy of the network for the two classes. */
  readonly lossA: number;
  readonly lossB: number;
  /** The network's answer, and its probability. */
  readonly answer: number;
  readonly probability: number;
}

/**
 * At the node that is nearest: nothing is made up between nodes.
 * @param place t in units of s
 */
export function onLine({ positions, logits, scale, classA, classB }: LineSamples, place: number): OnLine {
  const last = positions.length - 1;
  const along = (place * scale - positions[0]!) / (positions[last]! - positions[0]!);
  const node = Math.round(Math.min(1, Math.max(0, along)) * last);
  const values = row(logits.logits, logits.classes, node);
  const answer = argmax(values);
  return {
    lossA: crossEntropy(values, classA),
    lossB: crossEntropy(values, classB),
    answer,
    probability: softmax(values)[answer]!,
  };
}

/** X(t) = X0 + t d. Not clipped here: the canvas clips what it shows. @param t l2 distance */
export function pictureAt({ shape, centre, direction }: Omit<LinePath, 'pictures'>, t: number): Picture {
  return { shape, pixels: centre.map((value, i) => value + t * direction[i]!) };
}

/** Whether a picture can be shown as it is: every pixel lies in [0, 1], to within half a level of 8 bits. */
export function isShowable({ pixels }: Picture): boolean {
  return pixels.every((value) => value >= -1 / 510 && value <= 1 + 1 / 510);
}
