/** Float-careful functions of one row of logits. None goes through log(softmax). */

export type Numbers = ArrayLike<number>;

/** Cross-entropy l_Y: log(1 + sum over k != label of exp(z_k - z_label)), exact also where it is tiny. */
export function crossEntropy(logits: Numbers, label: number): number {
  const own = logits[label];
  if (own === undefined) throw new Error(`no class ${label} among ${logits.length}`);
  let top = -Infinity;
  for (let i = 0; i < logits.length; i++) if (i !== label) top = Math.max(top, logits[i]! - own);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) if (i !== label) sum += Math.exp(logits[i]! - own - Math.max(top, 0));
  return top <= 0 ? Math.log1p(sum) : top + Math.log(sum + Math.exp(-top));
}

/** Probabilities; sums to 1 up to rounding. */
export function softmax(logits: Numbers): Float64Array {
  const top = maximum(logits);
  const exps = Float64Array.from(logits, (logit) => Math.exp(logit - top));
  const sum = exps.reduce((a, b) => a + b, 0);
  return exps.map((value) => value / sum);
}

/** The first class with the largest logit. */
export function argmax(logits: Numbers): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[best]!) best = i;
  return best;
}

/** The first class with the smallest logit: the least likely one. */
export function argmin(logits: Numbers): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! < logits[best]!) best = i;
  return best;
}

/** Classes by falling probability, the lower number first where they tie. */
export function ranked(logits: Numbers): number[] {
  return Array.from({ length: logits.length }, (_, i) => i).sort((a, b) => logits[b]! - logits[a]! || a - b);
}

/** Row `index` of row-major logits. */
export function row(logits: Float32Array, classes: number, index: number): Float32Array {
  return logits.subarray(index * classes, (index + 1) * classes);
}

function maximum(values: Numbers): number {
  let top = -Infinity;
  for (let i = 0; i < values.length; i++) top = Math.max(top, values[i]!);
  return top;
}
