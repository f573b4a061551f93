/** Where the arrow keys lead in a chart whose marks lie on paths, each at some stage of its path. */

export interface ChoosableMark {
  readonly id: string;
  /** Says which it is and its numbers. */
  readonly name: string;
  /** Left and right lead along it: for example a network. */
  readonly path: string;
  /** Up and down lead from path to path at the same stage: for example an epoch. */
  readonly stage: string;
}

const directions: Readonly<Record<string, 'along' | 'across'>> = {
  ArrowLeft: 'along',
  ArrowRight: 'along',
  ArrowUp: 'across',
  ArrowDown: 'across',
};

/**
 * @param key of the keyboard
 * @param marks of one path in the order of its stages
 * @param height where a mark is drawn, CSS pixels from the top; undefined: it is not drawn
 * @returns the mark that the key leads to; the same one at an end; null for any other key
 */
export function stepTo(
  key: string,
  from: string,
  marks: readonly ChoosableMark[],
  height: (id: string) => number | undefined,
): string | null {
  const direction = directions[key];
  const here = marks.find(({ id }) => id === from);
  if (!direction || !here) return null;
  const drawn = marks.filter(({ id }) => height(id) !== undefined);
  const row =
    direction === 'along'
      ? drawn.filter(({ path }) => path === here.path)
      : drawn.filter(({ stage }) => stage === here.stage).sort((a, b) => height(a.id)! - height(b.id)!);
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  return row[row.indexOf(here) + step]?.id ?? from;
}
