import { row } from '../core/logits.ts';
import type { Defaults } from '../datasets/dataset.ts';
import type { Attack, Context, Seen } from './attack.ts';
import type { ParameterValues } from './parameters.ts';
import { CwSearch, type CwSettings, type Told } from './shared/cw-search.ts';
import { marginOf } from './shared/margin.ts';

/**
 * Carlini and Wagner 2017, Sec. VI-A: the smallest l2 change, sought in tanh space by Adam, with a binary search over the
 * weight c of the margin. As Foolbox 3.3.4 has it, but for when a search ends early: that is asked of each picture, not of
 * the batch, and a picture that still travels goes on (CwSearch).
 */
export const cw: Attack = {
  id: 'cw',
  name: 'C&W',
  summary: 'Looks for the smallest l2 change that fools the network, by many small optimiser steps.',
  source: 'Carlini & Wagner 2017, Sec. VI-A',
  formula: '\\min_X\\;\\lVert X-X_0\\rVert_2^2 + c\\,\\max(z_Y - \\max_{k\\neq Y} z_k,\\,-\\kappa)',
  parameters: [
    {
      id: 'searches',
      kind: 'number',
      label: 'searches for c',
      help: 'How often the weight c of fooling against staying near is chosen anew. Published: 9.',
      min: 1,
      max: 20,
      step: 1,
      default: () => 9,
    },
    {
      id: 'steps',
      kind: 'number',
      label: 'steps in each search',
      help: 'Steps of the optimiser for each c, fewer where it makes no progress. Published: 1000 and more.',
      min: 1,
      max: 10_000,
      step: 1,
      default: () => 100,
    },
    {
      id: 'rate',
      kind: 'number',
      label: 'learning rate',
      help: 'Size of the optimiser’s steps in tanh space. Published: 0.01, where pixels of 0 and 1 take 500 steps to move.',
      min: 0.001,
      max: 1,
      step: 0.001,
      default: rateFor,
    },
    {
      id: 'constant',
      kind: 'number',
      label: 'first c',
      help: 'Ten times as large in each search until one works.',
      min: 0.0001,
      max: 1000,
      step: 0.0001,
      default: () => 0.001,
    },
    {
      id: 'confidence',
      kind: 'number',
      label: 'confidence κ',
      help: 'By how much, in logits, the new class has to be ahead.',
      min: 0,
      max: 50,
      step: 0.5,
      default: () => 0,
    },
  ],
  search: 'nearest',
  norm: 'l2',
  aim: 'either',
  access: 'gradients',
  conjugate: '\\nabla_X (z_Y - \\max_{k\\neq Y} z_k)|_{X=X_n}',
  towards: {
    formula: '\\min_X\\;\\lVert X-X_0\\rVert_2^2 + c\\,\\max(\\max_{k\\neq t} z_k - z_t,\\,-\\kappa)',
    conjugate: '\\nabla_X (\\max_{k\\neq t} z_k - z_t)|_{X=X_n}',
  },
  confidence: ({ confidence }) => Number(confidence),
  steps: ({ searches, steps }) => Number(searches) * Number(steps),
  random: () => false,
  async *run(context) {
    const { on, original, parameters } = context;
    const pixels = await on.read(original.pictures);
    const size = pixels.length / context.labels.length;
    const settings = settingsOf(parameters);
    const start = await look(context, original);
    const searches = start.map((told, i) => new CwSearch(row(pixels, size, i), told, settings));
    const slopes = new Float32Array(pixels.length);
    for (;;) {
      searches.forEach((search, i) => {
        pixels.set(search.pixels, i * size);
        slopes.set(search.along, i * size);
      });
      const seen = yield { pictures: on.write(pixels), conjugate: on.write(slopes) };
      if (searches.every(({ finished }) => finished)) return;
      const told = await look(context, seen);
      searches.forEach((search, i) => search.see(told[i]!));
      if (searches.every(({ stopped }) => stopped)) return;
    }
  },
};

/**
 * In a hundred steps: the published 0.01 where 8/255 is a large change; 0.1 where 0.1 is one, since there most pixels are 0
 * or 1 and have far to go in tanh space.
 */
function rateFor({ epsilon }: Defaults): number {
  return Math.min(0.1, Math.max(0.001, Math.round(1e4 * epsilon ** 2) / 1e3));
}

/** Of each picture: the gradient first, whose forward pass gives the logits. */
async function look({ network, on, labels, aim }: Context, seen: Seen): Promise<Told[]> {
  // Never flat: the picture of the slopes stays one after the aim is reached.
  const gradient = network.gradient(seen.pictures, { kind: 'margin', labels, aim, confidence: Infinity });
  const slopes = await on.read(gradient);
  gradient.dispose();
  const logits = await seen.logits();
  return labels.map((label, i) => ({
    slopes: row(slopes, slopes.length / labels.length, i),
    margin: marginOf(row(logits, network.classes, i), label, aim),
  }));
}

function settingsOf(parameters: ParameterValues): CwSettings {
  const value = (id: string): number => Number(parameters[id]);
  return {
    searches: value('searches'),
    steps: value('steps'),
    rate: value('rate'),
    constant: value('constant'),
    confidence: value('confidence'),
  };
}
