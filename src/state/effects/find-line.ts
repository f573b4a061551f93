import { argmax } from '../../core/logits.ts';
import { attackLine, lineBetween, type Line } from '../../packets/line.ts';
import { datasetOf, withTests, type Known } from '../known.ts';
import type { Store } from '../model.ts';
import { classesOf, otherPicture } from '../selectors.ts';
import { pictureOf } from './picture.ts';
import { mustBeReady } from './ready.ts';
import type { Tools } from './tools.ts';

export interface FoundLine {
  readonly line: Line;
  readonly classA: number;
  readonly classB: number;
}

/** The line that the choice asks for, through the picture, with the two classes whose packets are drawn. */
export async function findLine(store: Store, tools: Tools, all: Known, signal: AbortSignal): Promise<FoundLine> {
  const { choice } = store;
  const known = withTests(all, store);
  const { picture, network } = mustBeReady(store);
  const [classA, classB] = classesOf(choice, picture.label ?? (await answer(store, tools, signal)), known);
  if (choice.line === 'attack') {
    const request = {
      network: network.network,
      picture: { shape: picture.shape, pixels: picture.pixels },
      label: classA,
    };
    const { gradient } = await tools.engine.inputGradient(request, signal);
    const { epsilon } = datasetOf(choice, known);
    return { line: attackLine(picture.pixels, gradient, epsilon), classA, classB };
  }
  const id = otherPicture(choice, classB, known);
  if (id === null) throw new Error(`there is no picture of class ${classB} to draw the line to`);
  const other = await pictureOf(id, store, tools, known);
  signal.throwIfAborted();
  return { line: lineBetween(picture.pixels, other.pixels), classA, classB };
}

/** An own picture has no known class: the network's answer stands for it. */
async function answer(store: Store, { engine }: Tools, signal: AbortSignal): Promise<number> {
  const { network, picture } = mustBeReady(store);
  const { logits } = await engine.predict(network.network, [{ shape: picture.shape, pixels: picture.pixels }], signal);
  return argmax(logits);
}
