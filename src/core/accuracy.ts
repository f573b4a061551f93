import type { Numbers } from './logits.ts';

/** Percent of the answers that are the label; NaN where there are none. @throws when there are not as many of both. */
export function accuracy(predictions: Numbers, labels: Numbers): number {
  checkLengths(predictions, labels);
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (predictions[i] === labels[i]) right++;
  return (100 * right) / labels.length;
}

/**
 * How often each label got each answer: (label, answer), row-major (classes, classes).
 * @throws when there are not as many of both, and for a number that is no class.
 */
export function confusion(predictions: Numbers, labels: Numbers, classes: number): Uint32Array {
  checkLengths(predictions, labels);
  const counts = new Uint32Array(classes * classes);
  for (let i = 0; i < labels.length; i++) {
    const [label, answer] = [labels[i]!, predictions[i]!];
    for (const chosen of [label, answer]) {
      if (!Number.isInteger(chosen) || chosen < 0 || chosen >= classes)
        throw new Error(`no class ${chosen} among ${classes}`);
    }
    counts[label * classes + answer]!++;
  }
  return counts;
}

function checkLengths(predictions: Numbers, labels: Numbers): void {
  if (predictions.length !== labels.length) {
    throw new Error(`expected as many answers as labels, got ${predictions.length} and ${labels.length}`);
  }
}
