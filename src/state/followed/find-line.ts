import { argmax } from '../../core/logits.ts';
import { attackLine, lineBetween, type Line } from '../../packets/line.ts';
import type { LinePath, NamedPicture } from '../model.ts';
import { readPicture } from '../pictures/read.ts';
import { classesOf, otherPicture } from '../selectors.ts';
import { datasetOf } from '../world.ts';
import { fail } from '../words.ts';
import type { Base } from './base.ts';
import { mustBeReady } from './ready.ts';
import type { Tools } from './tools.ts';

export interface FoundLine {
  readonly line: Line;
  readonly classA: number;
  readonly classB: number;
  readonly pictures: LinePath['pictures'];
}

/** The line that the choice asks for, through the picture, with the two classes whose packets are drawn. */
export async function findLine(store: Base, tools: Tools, signal: AbortSignal): Promise<FoundLine> {
  const { choice, world } = store;
  const { picture, network } = mustBeReady(store);
  const [classA, classB] = classesOf(choice, picture.label ?? (await answer(store, tools, signal)), world);
  if (choice.line === 'attack') {
    const request = {
      network: network.network,
      picture: { shape: picture.shape, pixels: picture.pixels },
      label: classA,
    };
    const { gradient } = await tools.engine.request('gradient', request, { signal });
    const { epsilon } = datasetOf(choice, world);
    return { line: attackLine(picture.pixels, gradient, epsilon), classA, classB, pictures: [named(picture)] };
  }
  const id = otherPicture(choice, classB, world);
  if (id === null) throw fail('no-other-picture', { label: classB });
  const other = await readPicture(id, { choice, world }, tools);
  signal.throwIfAborted();
  return { line: lineBetween(picture.pixels, other.pixels), classA, classB, pictures: [picture, other].map(named) };
}

/** Without its pixels, which need not be kept. */
function named({ title, label }: NamedPicture): LinePath['pictures'][number] {
  return { title, label };
}

/** A picture whose class is not known: the network's answer stands for it. */
async function answer(store: Base, { engine }: Tools, signal: AbortSignal): Promise<number> {
  const { network, picture } = mustBeReady(store);
  const pictures = [{ shape: picture.shape, pixels: picture.pixels }];
  const { logits } = await engine.request('predict', { network: network.network, pictures }, { signal });
  return argmax(logits);
}
