import { describe, expect, it } from 'vitest';
import { parseFindings } from '../../src/robustness/findings.ts';

const method = { measure: 'cw-l2', pictures: 30, settings: { steps: 100, unit: 'l2' } };
const row = {
  network: 'mnist-convnet',
  epoch: 50,
  measure: 'cw-l2',
  accuracy: 99.4,
  n: 30,
  failures: 16,
  median: null,
  low: 0.1,
  high: null,
};
const trend = {
  measure: 'cw-l2',
  dataset: 'mnist',
  training: 'robust',
  from: 91,
  to: 99,
  points: 7,
  offset: -1,
  slope: 0.2,
  low: -0.1,
  high: 0.4,
  rank: 0.5,
};
const file = (change: object = {}, more: object = {}): string =>
  JSON.stringify({ methods: [method], trends: [trend], rows: [{ ...row, ...change }], ...more });

describe('parseFindings', () => {
  it('reads what the command writes', () => {
    expect(parseFindings(file())).toEqual({ methods: [method], trends: [trend], rows: [row] });
  });

  it.each([
    ['no JSON', '<!doctype html>'],
    ['no rows', JSON.stringify({ methods: [] })],
    ['an unknown measure', file({ measure: 'luck' })],
    ['a negative distortion', file({ median: -1 })],
    ['an accuracy above 100%', file({ accuracy: 101 })],
    ['a row without pictures', file({ n: 0 })],
    ['a correlation above 1', file({}, { trends: [{ ...trend, rank: 2 }] })],
    ['settings that are no values', file({}, { methods: [{ ...method, settings: { steps: [] } }] })],
  ])('refuses %s', (_, text) => {
    expect(() => parseFindings(text)).toThrow(/Invalid|Unexpected/);
  });
});
