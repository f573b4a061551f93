import { expect, it } from 'vitest';
import { softmax } from '../../../src/core/logits.ts';
import { isShowable, onLine, pictureAt } from '../../../src/panels/packets/on-line.ts';
import { restOf } from '../../../src/panels/packets/scrub.ts';
import { words } from '../../../src/panels/packets/words.ts';
import type { LineSamples } from '../../../src/state/model.ts';

const scale = 2;
/** From −8 s to 8 s in steps of s; the logit of class 0 falls along the line, that of class 1 rises. */
const positions = Float64Array.from({ length: 17 }, (_, i) => scale * (i - 8));
const samples: LineSamples = {
  network: { id: 'net', epoch: 1 },
  line: 'between',
  classA: 0,
  classB: 1,
  scale,
  positions,
  logits: { rows: 17, classes: 2, logits: Float32Array.from([...positions].flatMap((t) => [-t, t])) },
  inside: [0, 0],
  perEpsilon: null,
  refined: 1,
  path: null,
};

it('the losses and the answer are those of the nearest node', () => {
  const [a, b] = softmax([4, -4]);
  const there = onLine(samples, -2);
  expect(there).toMatchObject({ answer: 0, probability: a });
  expect(there.lossA).toBeCloseTo(-Math.log(a!), 10);
  expect(there.lossB).toBeCloseTo(-Math.log(b!), 10);
  expect(onLine(samples, -1.6)).toEqual(there);
  expect(onLine(samples, 2)).toMatchObject({ answer: 1 });
  // Beyond the ends of the walk its ends.
  expect(onLine(samples, 100)).toEqual(onLine(samples, 8));
});

it('are read out with the place', () => {
  expect(words.sayPlace(-2, onLine(samples, -2), samples, ['cat', 'dog'])).toBe(
    't = −2.00 s: loss for cat <0.01, for dog 8.00; the network says cat, 99.97%',
  );
});

it('a picture beyond black or white cannot be shown as it is; one that rounding put there can', () => {
  const path = { shape: [1, 2, 1] as const, centre: Float32Array.of(0.5, 0.999), direction: Float32Array.of(1, 0) };
  expect(isShowable(pictureAt(path, 0.5))).toBe(true);
  expect(isShowable(pictureAt(path, 0.5 + 1e-7))).toBe(true);
  expect(isShowable(pictureAt(path, 0.51))).toBe(false);
  expect(isShowable(pictureAt(path, -0.51))).toBe(false);
});

it('the cursor begins where there is a picture', () => {
  expect([restOf('between'), restOf('attack')]).toEqual([-2, 0]);
});
