/** Numbers as the page says them. Minus is the sign U+2212, so that columns of figures line up. */

/** A probability with as many digits as tell it from 0 and 1: 54.5%, 99.98%, >99.99%, <0.1%. */
export function percent(probability: number): string {
  if (!Number.isFinite(probability)) return '–';
  if (probability > 0 && probability < 0.0005) return '<0.1%';
  if (probability >= 0.9995 && probability < 1) {
    return probability > 0.9999 ? '>99.99%' : `${(probability * 100).toFixed(2)}%`;
  }
  return `${(probability * 100).toFixed(1)}%`;
}

/** A pixel difference as n/255, with no more digits than it needs. */
export function ofPixels(value: number): string {
  return `${trim(value * 255, 2)}/255`;
}

/**
 * A pixel difference as the field writes it for a data set: 8/255, or 0.1. The data set's own epsilon tells which: all
 * its differences are written in 255ths if that one is a whole number of them.
 */
export function asPublished(value: number, epsilon: number): string {
  const levels = epsilon * 255;
  return Math.abs(levels - Math.round(levels)) < 1e-9 ? ofPixels(value) : trim(value, 4);
}

/** A pixel difference both ways: 8/255 = 0.0314. */
export function bothScales(value: number): string {
  return `${ofPixels(value)} = ${signed(value.toFixed(4))}`;
}

/** A whole number with its thousands apart: 10,000. */
export function count(value: number): string {
  return value.toLocaleString('en');
}

/** Fixed digits, with a real minus. */
export function fixed(value: number, digits: number): string {
  return Number.isFinite(value) ? signed(value.toFixed(digits)) : '–';
}

/** At most so many digits after the point, none of them a trailing zero. */
export function trim(value: number, digits: number): string {
  return signed(String(Number(value.toFixed(digits))));
}

/** So many digits that count, with a power of ten where zeros would hide them: 0.031, 3.1·10⁻⁵. */
export function significant(value: number, digits: number): string {
  if (!Number.isFinite(value)) return '–';
  const power = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  if (power >= -3 && power < 5) return signed(String(Number(value.toPrecision(digits))));
  return `${signed(String(Number((value / 10 ** power).toPrecision(digits))))}·10${raised(power)}`;
}

function raised(power: number): string {
  return [...String(power)].map((letter) => (letter === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(letter)]!)).join('');
}

/** Milliseconds below a second, seconds above. */
export function duration(milliseconds: number): string {
  return milliseconds < 1000
    ? `${trim(milliseconds, milliseconds < 10 ? 1 : 0)} ms`
    : `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}

/** A time that is estimated, rounded up as one says it: nobody waits for 3 min 17 s. */
export function roughly(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${trim(seconds / 3600, 1)} h`;
}

/** A message of unknown punctuation as a sentence. */
export function sentence(text: string): string {
  return `${text.trim().replace(/[.\s]+$/, '')}.`;
}

function signed(text: string): string {
  return text.replace(/^-(?=0(\.0*)?$)/, '').replace('-', '−');
}
