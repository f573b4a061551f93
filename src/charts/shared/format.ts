/** Fixed digits with a real minus sign, which is as wide as a figure; never a minus before zero. */
export function fixed(value: number, digits: number): string {
  return value
    .toFixed(digits)
    .replace(/^-(?=[0.]*$)/, '')
    .replace('-', '−');
}

/** At most so many digits after the point, none of them a trailing zero. */
export function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)))
    .replace(/^-0$/, '0')
    .replace('-', '−');
}

/** A probability: 54.5%, but 99.98% and 0.02% where one digit would claim certainty. */
export function percent(probability: number): string {
  const digits = (probability > 0 && probability < 0.001) || (probability < 1 && probability > 0.999) ? 2 : 1;
  return `${fixed(100 * probability, digits)}%`;
}
