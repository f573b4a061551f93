/** What attacks are tried on: the small network of test/fixtures/reference with its eight pictures, through the engine. */
import { attacks as registered } from '../../src/attacks/registry.ts';
import type { Aim, Attack } from '../../src/attacks/attack.ts';
import { completeParameters, type ParameterValues } from '../../src/attacks/parameters.ts';
import { radiusOf } from '../../src/attacks/budget.ts';
import type { Picture, Shape } from '../../src/core/types.ts';
import type { AttackRequest, Engine } from '../../src/engine/protocol.ts';
import { createNodeEngine } from '../../scripts/node-engine.ts';
import { referenceArray, referenceLabels } from '../engine/reference.ts';
import { fixtureAttacks } from './fixtures/all.ts';
import { quickSettings } from './quick-settings.ts';

export const attacks: readonly Attack[] = [...registered, ...fixtureAttacks];
export const network = { id: 'reference', epoch: 0 };
export const labels = referenceLabels;

/** A budget that fools some of the pictures; and the paper's way of small steps, in that budget. */
export const defaults = { epsilon: 0.1, alpha: 0.025, steps: 4 };

const images = referenceArray('images');
const shape = images.shape.slice(1) as unknown as Shape;
const size = images.values.length / labels.length;

export const pictures: readonly Picture[] = labels.map((_, i) => ({
  shape,
  pixels: images.values.slice(i * size, (i + 1) * size),
}));

export function createSubject(): Engine {
  const models = new URL('../fixtures/reference/', import.meta.url).href;
  return createNodeEngine({ models, folder: () => '', attacks });
}

/** The attack on a picture with its default settings and budget; for one that has to aim, at the class after the label. */
export function requestFor(attack: Attack, index: number, change: Partial<AttackRequest> = {}): AttackRequest {
  return {
    network,
    picture: pictures[index]!,
    attack: attack.id,
    radius: radiusIn(attack),
    parameters: usualSettings(attack),
    label: labels[index]!,
    target: attack.aim === 'towards' ? targetFor(index) : null,
    seed: 3,
    ...change,
  };
}

/** The class after the label. */
export function targetFor(index: number): number {
  return (labels[index]! + 1) % 4;
}

/** An attack that can do both is tried both ways. */
export function aimsOf({ aim }: Attack): readonly Aim[] {
  return aim === 'either' ? ['away', 'towards'] : [aim];
}

/** @param share of the default budget */
export function radiusIn({ norm }: Attack, share = 1): number {
  return radiusOf(norm, share * defaults.epsilon, shape);
}

function usualSettings(attack: Attack): ParameterValues {
  return completeParameters(attack, defaults, quickSettings[attack.id] ?? {});
}

/** Its usual settings here; and the same with each switch turned. */
export function settingsOf(attack: Attack): ParameterValues[] {
  const usual = usualSettings(attack);
  const switches = attack.parameters.filter(({ kind }) => kind === 'switch');
  return [usual, ...switches.map(({ id }) => ({ ...usual, [id]: !usual[id] }))];
}
