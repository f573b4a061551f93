/** Data for the charts' tests: packets of a made-up smooth network, exact and the same everywhere. */
import type { ConfusionMatrixData } from '../../src/charts/confusion-matrix.ts';
import type { EpsilonCurveData } from '../../src/charts/epsilon-curve.ts';
import type { UncertaintyPlaneData } from '../../src/charts/uncertainty-plane.ts';
import { classNames } from '../../src/datasets/dataset.ts';
import { packetFigure, type PacketFigure } from '../../src/packets/figure.ts';
import { gridLevel } from '../../src/packets/grid.ts';
import { patterns } from '../fixtures/dataset/patterns.ts';

const scale = 2.63;

/** Packets where the network tells A from B with a slope of `sharpness` logits per s. */
export function sampleFigure(sharpness: number): PacketFigure {
  const { positions } = gridLevel(scale, 513);
  const logits = Float32Array.from({ length: 3 * 513 }, (_, i) => {
    const u = positions[Math.floor(i / 3)]! / scale;
    return [-sharpness * (u + 0.2), sharpness * 1.3 * (u - 0.1), -1 - 0.2 * u * u][i % 3]!;
  });
  return packetFigure(
    { positions, logits: { rows: 513, classes: 3, logits }, classA: 0, classB: 1, scale },
    { window: 'gaussian', state: 'loss' },
  );
}

export const names = { a: 'automobile', b: 'deer', control: 'window alone' } as const;

const parts = (figure: PacketFigure) =>
  [
    ['a', figure.a],
    ['b', figure.b],
    ['control', figure.control],
  ] as const;

export function inX(figure: PacketFigure) {
  const [a, b, control] = parts(figure).map(([key, view]) => ({ name: names[key], ...view.packet }));
  return { scale, a: a!, b: b!, control: control!, overlap: figure.overlap.x.shared };
}

export function inP(figure: PacketFigure) {
  const [a, b, control] = parts(figure).map(([key, view]) => ({
    name: names[key],
    ...view.conjugate,
    sigmaP: view.packet.sigmaP,
  }));
  return { scale, a: a!, b: b!, control: control!, overlap: figure.overlap.p.shared };
}

export function attack(figure: PacketFigure) {
  const [a, b, control] = parts(figure).map(([key, view]) => ({
    name: names[key],
    ...view.attack,
    sigmaP: view.packet.sigmaP,
  }));
  return { scale, a: a!, b: b!, control: control! };
}

/** The table of packets.md, section 2, with values between. */
export const plane: UncertaintyPlaneData = {
  series: [
    {
      name: 'automobile',
      colour: 'a',
      points: [
        { label: 'epoch 1', sigmaX: 0.866, sigmaP: 0.579 },
        { label: 'epoch 2', sigmaX: 0.72, sigmaP: 0.735 },
        { label: 'epoch 5', sigmaX: 0.564, sigmaP: 0.973, current: true },
        { label: 'epoch 10', sigmaX: 0.535, sigmaP: 1.13 },
        { label: 'epoch 20', sigmaX: 0.519, sigmaP: 1.251 },
      ],
    },
    {
      name: 'deer',
      colour: 'b',
      points: [
        { label: 'epoch 1', sigmaX: 0.944, sigmaP: 0.53 },
        { label: 'epoch 2', sigmaX: 0.86, sigmaP: 0.63 },
        { label: 'epoch 5', sigmaX: 0.75, sigmaP: 0.76, current: true },
        { label: 'epoch 10', sigmaX: 0.66, sigmaP: 0.88 },
        { label: 'epoch 20', sigmaX: 0.622, sigmaP: 0.961 },
      ],
    },
  ],
  control: { name: 'window alone', sigmaX: 1, sigmaP: 0.5 },
};

const epsilons = Array.from({ length: 33 }, (_, i) => i / 510);
const share = (u: number): number[] => {
  const odds = [
    Math.exp(4 - 60 * u),
    Math.exp(-1 + 35 * u),
    Math.exp(-1.4 + 22 * u),
    Math.exp(-2 + 12 * u),
    Math.exp(-3),
  ];
  const total = odds.reduce((p, q) => p + q);
  return odds.map((value) => value / total);
};
const shares = epsilons.map((epsilon) => share(epsilon * 2));

export const curve: EpsilonCurveData = {
  epsilons,
  series: (['automobile', 'airplane', 'truck', 'ship', 'frog'] as const).map((name, k) => ({
    name,
    colour: k === 0 ? 'a' : k === 1 ? 'b' : 'other',
    probabilities: shares.map((row) => row[k]!),
  })),
  current: 8 / 255,
  outcomes: shares.map((row) =>
    row[0]! < row[1]! ? { word: 'fooled', look: 'strong' } : { word: 'held', look: 'plain' },
  ),
};

/** Of 100 pictures a class, 70 to 97 right; neighbours are taken for each other. One class has no picture. */
export const matrix: ConfusionMatrixData = {
  classes: ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
  counts: Array.from({ length: 100 }, (_, i) => {
    const [label, answer] = [Math.floor(i / 10), i % 10];
    if (label === 7) return 0;
    const lost = 3 + 3 * label;
    return answer === label ? 100 - lost : answer === (label + 1) % 10 ? lost - 2 : answer === (label + 4) % 10 ? 2 : 0;
  }),
  selected: { label: 3, answer: 4 },
};

/** A thousand digits of each kind, and short names. */
export const digits: ConfusionMatrixData = {
  classes: Array.from({ length: 10 }, (_, i) => String(i)),
  counts: Array.from({ length: 100 }, (_, i) => (i % 11 === 0 ? 990 + i / 11 : i % 7 === 0 ? 4 : 0)),
};

/** Thirty of three hundred classes: of each, 8 of 10 pictures right, one taken for the next class, one for one of the others. */
export const someOfMany: ConfusionMatrixData = {
  classes: classNames(patterns).filter((_, label) => label % 10 === 9),
  counts: Array.from({ length: 900 }, (_, i) => {
    const [label, answer] = [Math.floor(i / 30), i % 30];
    return answer === label ? 8 : answer === (label + 1) % 30 ? 1 : 0;
  }),
  totals: Array.from({ length: 30 }, () => 10),
};
