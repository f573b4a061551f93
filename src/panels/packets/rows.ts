/** The rows of the figure: what each was asked for, and the samples that it draws. */
import type { NetworkRef } from '../../engine/protocol.ts';
import type { Choice, LineSamples, Rehearsal, Remote } from '../../state/model.ts';
import { compareRef, valueOf } from '../../state/selectors.ts';

export interface Row {
  /** `first` is the network of the page, which is played; `second` the one that it is compared with. */
  readonly role: 'first' | 'second';
  /** What was asked for; the samples may still be of another checkpoint. */
  readonly asked: NetworkRef;
  readonly remote: Remote<LineSamples>;
  readonly samples: LineSamples | undefined;
}

export interface RowSources {
  readonly choice: Pick<Choice, 'network' | 'epoch' | 'compareNetwork' | 'compareEpoch'>;
  readonly line: Remote<LineSamples>;
  readonly compareLine: Remote<LineSamples>;
  readonly rehearsal: Remote<Rehearsal>;
}

/** From top to bottom: of one network the earlier epoch first, as drawn; of two networks the one of the page. */
export function rowsOf(sources: RowSources): readonly Row[] {
  const { choice, line } = sources;
  const first: Row = {
    role: 'first',
    asked: { id: choice.network, epoch: choice.epoch },
    remote: line,
    samples: valueOf(line),
  };
  const second = secondRow(sources, first.samples);
  if (!second) return [first];
  return epochOf(second) <= epochOf(first) && second.asked.id === first.asked.id ? [second, first] : [first, second];
}

/** Stays where both rows are of one checkpoint, so that nothing moves when the training is played from there. */
function secondRow({ choice, line, compareLine, rehearsal }: RowSources, beside: LineSamples | undefined): Row | null {
  const { network, compareNetwork, compareEpoch } = choice;
  if (compareEpoch === null) return null;
  const asked: NetworkRef = { id: compareNetwork ?? network, epoch: compareEpoch };
  const own = valueOf(compareLine);
  const known = [own, valueOf(line), ...(valueOf(rehearsal)?.lines ?? [])];
  const fitting = known
    .filter((samples) => samples !== undefined)
    .filter((samples) => isOf(samples, asked) && (!beside || areOnOneLine(samples, beside)));
  const finest = fitting.toSorted((a, b) => b.refined - a.refined)[0];
  return { role: 'second', asked, remote: compareRef(choice) ? compareLine : line, samples: finest ?? own };
}

function epochOf({ asked, samples }: Row): number {
  return (samples?.network ?? asked).epoch;
}

export function isOf(samples: LineSamples, { id, epoch }: NetworkRef): boolean {
  return samples.network.id === id && samples.network.epoch === epoch;
}

/** Whether two walks went the same way and followed the same classes, so that their packets can be compared. */
export function areOnOneLine(a: LineSamples, b: LineSamples): boolean {
  const same = a.line === b.line && a.classA === b.classA && a.classB === b.classB && a.scale === b.scale;
  if (!same || !a.inside.every((t, i) => t === b.inside[i])) return false;
  // Of what was computed when the page was built only the rest is known.
  if (!a.path || !b.path || a.path === b.path) return true;
  return areEqual(a.path.centre, b.path.centre) && areEqual(a.path.direction, b.path.direction);
}

function areEqual(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
