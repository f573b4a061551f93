/** Attacks as the choice asks for them, each with its own defaults. */
import type { Attack } from '../../attacks/attack.ts';
import { radiusOf } from '../../attacks/budget.ts';
import { completeParameters, type ParameterValues } from '../../attacks/parameters.ts';
import type { Picture } from '../../core/types.ts';
import type { Base } from '../followed/base.ts';
import type { NamedPicture } from '../model.ts';
import { datasetOf } from '../world.ts';
import type { Job } from './types.ts';

type Asked = Pick<Base, 'choice' | 'world' | 'picture'>;

/** The job of an attack on what is chosen; null while the picture is on its way. */
export function jobOf(asked: Asked, attack: Attack): Job | null {
  const { choice, world } = asked;
  const picture = pictureOf(asked);
  if (!picture) return null;
  const dataset = datasetOf(choice, world);
  const parameters = completeParameters(attack, dataset, {});
  const request = {
    network: { id: choice.network, epoch: choice.epoch },
    picture: { shape: picture.shape, pixels: picture.pixels },
    attack: attack.id,
    parameters,
    label: choice.label,
    target: null,
    seed: choice.seed,
    radius: radiusOf(attack.norm, choice.epsilon, dataset.shape),
  };
  const place = [choice.network, choice.backend];
  const settings = [attack.id, parameters, choice.label, drawn(attack, parameters) && choice.seed];
  const budget = attack.search === 'budget' ? request.radius : null;
  return {
    key: JSON.stringify([place, choice.epoch, picture.id, fingerprint(picture), settings, budget]),
    pace: JSON.stringify([place, attack.id]),
    request,
    truth: picture.label,
  };
}

/** The picture of the choice, once it is there. */
function pictureOf({ choice, world, picture }: Asked): NamedPicture | null {
  if (picture.state !== 'ready' || picture.value.id !== choice.picture) return null;
  const [height, width, channels] = datasetOf(choice, world).shape;
  const { shape } = picture.value;
  return shape[0] === height && shape[1] === width && shape[2] === channels ? picture.value : null;
}

/** Whether another seed gives another result. */
function drawn(attack: Attack, parameters: ParameterValues): boolean {
  return attack.random(parameters) || attack.usualTarget === 'random';
}

const fingerprints = new WeakMap<Float32Array, string>();

/** Tells pictures of one id apart: another own picture has the id of the last one. FNV-1a over the pixels' 32 bits. */
function fingerprint({ pixels }: Picture): string {
  const known = fingerprints.get(pixels);
  if (known !== undefined) return known;
  let hash = 0x811c9dc5;
  for (const word of new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length)) {
    hash = Math.imul(hash ^ (word & 0xffff), 0x01000193);
    hash = Math.imul(hash ^ (word >>> 16), 0x01000193);
  }
  const found = (hash >>> 0).toString(36);
  fingerprints.set(pixels, found);
  return found;
}

const parts = ['dataset', 'network', 'epoch', 'picture', 'epsilon', 'label', 'seed', 'backend'] as const;

/** What a run is of, compared one by one: when one of them changes, the run is of something that nobody looks at. */
export function settingOf({ choice, world }: Pick<Base, 'choice' | 'world'>): readonly unknown[] {
  const { attacks, ownFile, testSets } = world;
  return [...parts.map((part) => choice[part]), attacks, ownFile, testSets[choice.dataset]];
}
