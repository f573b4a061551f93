/** Errors as they cross from the worker: structured data that makes the same error again. */
import { expect, test } from 'vitest';
import { PlainError } from '../../src/core/errors.ts';
import { errorOf, faultOf, isFatal } from '../../src/engine/faults.ts';
import { fail } from '../../src/engine/words.ts';

const cross = (error: unknown): Error => errorOf(structuredClone(faultOf(error)));

test('a plain error is the same on the other side', () => {
  const error = fail('out-of-bounds', { id: 'steps', min: 1, max: 100, value: 1000 });
  const found = cross(error);
  expect(found).toBeInstanceOf(PlainError);
  expect(found).toMatchObject({ code: error.code, values: error.values, message: error.message, stack: error.stack });
});

test('a request that was called off is called off on the other side', () => {
  expect(cross(new DOMException('stop', 'AbortError'))).toMatchObject({ name: 'AbortError' });
});

test.each([
  [new RangeError('Array buffer allocation failed'), 'out-of-memory'],
  [new Error('GPU out of memory'), 'out-of-memory'],
  [new Error('A valid external Instance reference no longer exists: device is lost'), 'device-lost'],
  [Object.assign(new Error('unreachable'), { name: 'RuntimeError' }), 'crashed'],
  [new Error('Aborted(OOM)'), 'crashed'],
])('%s is recognised where it arises, and its worker replaced', (error, code) => {
  const found = cross(error);
  expect(found).toMatchObject({ code, message: expect.stringContaining(error.message) });
  expect(isFatal(found)).toBe(true);
});

test.each([new TypeError('x is undefined'), 'a string', fail('no-such-class', { label: 3, classes: 2 })])(
  'after %s the worker can go on',
  (error) => {
    expect(isFatal(cross(error))).toBe(false);
  },
);
