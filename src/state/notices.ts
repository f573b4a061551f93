/** What the person is told. A notice ends with its cause. */
import type { Cause, Choice, Notice } from './model.ts';
import { same } from './settle.ts';

/** So few that notices never hide the page; the oldest goes first. */
const MOST = 4;

let notes = 0;

/** The same words are said once: the last time. */
export function withNotice(
  notices: readonly Notice[],
  { kind, text, cause = null }: Pick<Notice, 'kind' | 'text'> & { readonly cause?: Cause | null | undefined },
): readonly Notice[] {
  return [...notices.filter((old) => old.text !== text), { id: ++notes, kind, text, cause }].slice(-MOST);
}

/**
 * Those that still hold after a change of the choice. The same list where all do: a drag comes here sixty times a
 * second, and a new list would render them each time.
 */
export function afterChoice(notices: readonly Notice[], before: Choice, now: Choice): readonly Notice[] {
  const isOver = ({ kind, cause }: Notice): boolean =>
    kind === 'done' || (cause?.choice ?? []).some((key) => !same(before[key], now[key]));
  return without(notices, isOver);
}

/** Those that are not about a result. The same list where none is. */
export function afterResult(notices: readonly Notice[], field: string): readonly Notice[] {
  return without(notices, ({ cause }) => cause?.result === field);
}

function without(notices: readonly Notice[], isOver: (notice: Notice) => boolean): readonly Notice[] {
  return notices.some(isOver) ? notices.filter((notice) => !isOver(notice)) : notices;
}
