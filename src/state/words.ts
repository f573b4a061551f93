/** All English of the state: errors, notices, names made of values. Another language is another such file. */
import { failWith } from '../core/errors.ts';

export const errorWords = {
  'unknown-dataset': ({ id }: { id: string }) => `unknown data set: ${id}`,
  'unknown-network': ({ id }: { id: string }) => `unknown network: ${id}`,
  'unknown-attack': ({ id }: { id: string }) => `unknown attack: ${id}`,
  'unknown-view': ({ id }: { id: string }) => `unknown view: ${id}`,
  'nothing-to-choose': () => 'nothing to choose from',
  'no-such-picture': ({ id }: { id: string }) => `there is no picture ${id}`,
  'no-test-picture': ({ id }: { id: string }) => `there is no picture ${id}: the test files have to be given again`,
  'no-own-picture': () => 'there is no picture of your own',
  'no-other-picture': ({ label }: { label: number }) => `there is no picture of class ${label} to draw the line to`,
  'not-ready': () => 'expected a loaded network and picture',
  'nothing-to-compare': () => 'expected a network to compare',
  'no-levels': () => 'the line has no levels',
  'no-score': () => 'the score is gone',
  'file-not-opened': ({ name }: { name: string }) =>
    `${name} could not be opened: it may have been moved, or it is larger than this browser can read`,
  'not-finished': ({ result }: { result: string }) => `expected a finished ${result}`,
  'not-a-level': ({ rows }: { rows: number }) => `expected a level of the grid, got ${rows} nodes`,
} as const;

export const fail = failWith(errorWords);

/** What became of a result that failed; `message` is the error's own. */
export const failures = {
  backend: (message: string) => `The engine could not start: ${message}`,
  network: (message: string) => `The network could not be loaded: ${message}`,
  picture: (message: string) => `The picture could not be read: ${message}`,
  attack: (message: string) => `The attack stopped: ${message}`,
  compareAttack: (message: string) => `The attack on the other network stopped: ${message}`,
  rounded: (message: string) => `The check in 8 bits stopped: ${message}`,
  curve: (message: string) => `The curve over ε stopped: ${message}`,
  line: (message: string) => `The packets stopped: ${message}`,
  compareLine: (message: string) => `The packets to compare stopped: ${message}`,
  rehearsal: (message: string) => `The packets could not be played: ${message}`,
  measurement: (message: string) => `The measurement stopped: ${message}`,
} as const;

/** @param asked names and values: `epsilon 99` */
export function notPossible(asked: readonly string[]): string {
  return `${asked.join(', ')}: not possible here. The nearest that is was taken.`;
}

/** @param parts of the address: `epsilon=NaN` */
export function notInTheWorld(parts: readonly string[]): string {
  return `The address asks for what is not possible here: ${parts.join(', ')}. The nearest valid settings were taken.`;
}

export const missingOwn =
  'This address was made with a picture of someone’s own, which never left their browser. A picture of the gallery is shown instead.';

export const missingTest =
  'This address shows a picture of someone’s own test set. Files are not part of an address: drop the test files here again to see it. Until then, a picture of the gallery is shown.';

export function checkpointWords(network: string, epoch: number): string {
  return `${network}, epoch ${epoch}`;
}

/** @param className undefined where the data set has no such class */
export function testTitle(index: number, label: number, className: string | undefined): string {
  return `test picture ${index}, ${className ?? `class ${label}`}`;
}

export function readingFiles(names: readonly (string | undefined)[]): string {
  return `Reading ${names.join(', ')} …`;
}

/** @param name undefined for a file without one */
export function onePicture(count: number, name: string | undefined): string {
  return `One picture at a time: of ${count} files, ${name ?? 'the first'} is shown.`;
}

/** Stands for the name of a file without one. */
export const unnamedFile = 'the file';

/** @param words what is still to come, without a full stop */
export function askingFor(words: string): string {
  return `${words}.`;
}

export interface TakenSet {
  readonly count: number;
  /** The data set's name. */
  readonly name: string;
  /** The same pictures were given before. */
  readonly isOld: boolean;
  /** The page showed another data set until now. */
  readonly isElsewhere: boolean;
}

export function takenSet({ count, name, isOld, isElsewhere }: TakenSet): string {
  const what = isOld
    ? 'are here already; what was measured on them stays'
    : 'were read here; nothing of them leaves your browser';
  const elsewhere = isElsewhere ? ` The page shows ${name} now.` : '';
  return `${count.toLocaleString('en')} pictures of ${name} ${what}.${elsewhere}`;
}
