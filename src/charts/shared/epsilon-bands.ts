/** Bands over the curve of epsilon: where the network's answer became another one, and what that is called. */
import type { Scale } from './axis.ts';
import type { Frame, Group } from './frame.ts';
import { drawText, round, textWidth } from './text.ts';

/** What became of the network's answer at one epsilon. */
export interface EpsilonOutcome {
  readonly word: string;
  /** `plain`: not shaded; `strong`: what the attack is after. */
  readonly look: 'plain' | 'soft' | 'strong';
}

interface Over {
  /** Increasing. */
  readonly epsilons: ArrayLike<number>;
  readonly outcomes: readonly EpsilonOutcome[];
  /** Where the page's epsilon is marked; null: nowhere. */
  readonly current: number | null;
}

/** Equal outcomes next to one another: from the first to the last, places among the epsilons. */
interface Run extends EpsilonOutcome {
  readonly first: number;
  readonly last: number;
}

const COLOURS = { soft: 'var(--ink-soft)', strong: 'var(--accent)' } as const;

export function runsOf(outcomes: readonly EpsilonOutcome[]): readonly Run[] {
  const runs: Run[] = [];
  outcomes.forEach((outcome, place) => {
    const before = runs.at(-1);
    if (before?.word === outcome.word) runs[runs.length - 1] = { ...before, last: place };
    else runs.push({ ...outcome, first: place, last: place });
  });
  return runs;
}

/** A band for each run that is shaded, named above where there is room, with a line where one meets the next. */
export function drawBands(made: Frame & { readonly x: Scale }, over: Over): void {
  const { svg, plot, x } = made;
  const group = svg.append('g').attr('data-part', 'outcomes');
  const bands = runsOf(over.outcomes).flatMap(({ look, word, first, last }) => {
    if (look === 'plain') return [];
    const [left, right] = [x(edge(over.epsilons, first)), x(edge(over.epsilons, last + 1))];
    return [{ word, colour: COLOURS[look], left, right }];
  });
  bands.forEach((band, i) => {
    const { colour, left, right } = band;
    group
      .append('rect')
      .attr('x', round(left))
      .attr('y', plot.top)
      .attr('width', round(right - left))
      .attr('height', plot.bottom - plot.top)
      .attr('fill', colour)
      .attr('fill-opacity', 0.09);
    if (bands[i - 1]?.right === left) drawMeeting(group, plot, left);
    nameBand(made, group, band, over.current);
  });
}

function drawMeeting(group: Group, { top, bottom }: Frame['plot'], at: number): void {
  group
    .append('path')
    .attr('d', `M${round(at)},${round(top)}V${round(bottom)}`)
    .attr('stroke', 'var(--ink-soft)')
    .attr('stroke-dasharray', '2 3');
}

/** Half way between two epsilons; the ends of all, before the first and after the last. */
function edge(epsilons: ArrayLike<number>, place: number): number {
  const [before, after] = [epsilons[place - 1], epsilons[place]];
  if (before === undefined) return after ?? 0;
  return after === undefined ? before : (before + after) / 2;
}

interface Band {
  readonly word: string;
  readonly colour: string;
  readonly left: number;
  readonly right: number;
}

/** The word shares a row with the marker's label: it stands at the band's end farther from the marker, if there is room. */
function nameBand(
  { plot, font, x }: Frame & { readonly x: Scale },
  group: Group,
  { word, colour, left, right }: Band,
  current: number | null,
): void {
  const marker = current === null ? -Infinity : x(current);
  const anchor = marker - left > right - marker && marker > left ? 'start' : 'end';
  const wide = textWidth(word, font, true);
  const [from, to] = anchor === 'start' ? [left, left + wide] : [right - wide, right];
  if (to > right + 1 || from < left - 1 || (marker + 4.5 * font > from && marker - 4.5 * font < to)) return;
  drawText(group, anchor === 'start' ? left : right, plot.top - 0.8 * font, word, { anchor, fill: colour, size: 0.92 });
}
