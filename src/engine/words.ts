/** The words of everything that the engine refuses, or that can happen to it. */
import { errorWords as attackWords } from '../attacks/words.ts';
import { failWith } from '../core/errors.ts';
import { errorWords as networkWords } from './network/words.ts';

export const errorWords = {
  ...attackWords,
  ...networkWords,
  unexpected: ({ message }: { message: string }) => message,
  'out-of-memory': ({ message }: { message: string }) => message,
  crashed: ({ message }: { message: string }) => message,
  'device-lost': ({ reason }: { reason: string }) => `the GPU went away: ${reason}`,
  'worker-ended': ({ reason }: { reason: string }) => reason,
  'not-open': () => 'the engine was called before it was opened',
  closed: () => 'the engine was closed',

  'no-backend': ({ reasons }: { reasons: string }) =>
    `no way to run the network was found in this browser (${reasons})`,
  'backend-refused': ({ reason }: { reason: string }) => reason,
  'backend-not-started': ({ name }: { name: string }) => `the ${name} backend could not be started`,
  'no-gpu': () => 'this browser offers no GPU',
  'no-simd': () => 'this browser has no WebAssembly SIMD',
  'wrong-values': ({ what, off }: { what: string; off: number }) =>
    `it computed wrong ${what} (off by ${off.toExponential(1)})`,
  'wrong-signs': ({ count }: { count: number }) => `it computed ${count} wrong signs of the input gradient`,

  'not-a-network': ({ id }: { id: string }) => `not a network's name: ${id}`,
  'not-an-epoch': ({ epoch }: { epoch: number }) => `not an epoch: ${epoch}`,
  'network-closed': () => 'the network was closed while it was loading',

  'wrong-shape': ({ wanted, got }: { wanted: readonly number[]; got: readonly number[] }) =>
    `expected a picture of ${wanted.join('x')}, got ${got.join('x')}`,
  'wrong-pixels': () => 'expected pixels from 0 to 1',
  'wrong-radius': ({ radius }: { radius: number }) => `expected a radius from 0 up, got ${radius}`,
  'nothing-proposed': ({ attack }: { attack: string }) => `${attack} proposed nothing`,
  'no-gradients': ({ attack }: { attack: string }) => `${attack} is to look at answers alone, and asked for a gradient`,

  'target-is-label': ({ label }: { label: number }) => `expected a target other than the label, got ${label} for both`,

  'nothing-to-score': () => 'there are no pictures to score',
  'wrong-bytes': ({ count, shape, bytes }: { count: number; shape: readonly number[]; bytes: number }) =>
    `expected ${count} pictures of ${shape.join('x')}, got ${bytes} bytes`,
  'too-many-classes': ({ classes, most }: { classes: number; most: number }) =>
    `this network has ${classes} classes: answers to many pictures are kept for up to ${most}`,
  'accuracy-needs-away': ({ name }: { name: string }) =>
    `${name} aims at one class: accuracy is measured under untargeted attacks`,
} as const;

export const fail = failWith(errorWords);
