/** What the controls say themselves, whatever they are used for. */
import { failWith } from '../core/errors.ts';

export const errorWords = {
  'no-png': () => 'the browser gave no PNG',
} as const;

export const fail = failWith(errorWords);

export const words = {
  choose: 'choose',
  signs: 'Symbols on this page',
  /** The button of a chart's menu. */
  toolsOf: (title: string) => `Table and files: ${title}`,
  table: 'Table',
  hideTable: 'Hide table',
  /** For screen readers: several charts have the same buttons. */
  tableOf: (button: string, title: string) => `${button}: ${title}`,
  svg: 'SVG',
  png: 'PNG',
  csv: 'CSV',
  saveAs: (format: string, title: string) => `${format}: save ${title}`,
  tick: (slider: string, tick: string) => `${slider}: ${tick}`,
  noiseScale: 'Scale: black is less, mid-grey no change, white more.',
  /** Beside the true class: the second part is heard only. */
  truth: 'true',
  truthHeard: ' label',
  /** A class that the network has no name for. */
  classNumber: (index: number) => `class ${index}`,
} as const;
