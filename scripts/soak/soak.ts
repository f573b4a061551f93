/** Many attacks, a third of the longer ones called off on the way: what is left behind must not grow. Runs in Node and in a page. */
import { radiusOf } from '../../src/attacks/budget.ts';
import { completeParameters } from '../../src/attacks/parameters.ts';
import { attackById } from '../../src/attacks/registry.ts';
import { isAbort } from '../../src/core/errors.ts';
import { seededRandom } from '../../src/core/random.ts';
import { mnist } from '../../src/datasets/mnist.ts';
import type { AttackRequest, Engine, MemoryReport, NetworkRef, Progress } from '../../src/engine/protocol.ts';

export interface Soak {
  readonly cancelled: number;
  /** After the first hundred attacks, when every picture has been seen, after every so many more, and after the last. */
  readonly memory: readonly (MemoryReport & { readonly attacks: number })[];
}

const shape = [28, 28, 1] as const;
const looks = [100, 300, 1000, 3000];

/** Anchored pictures hold a gradient for each label they were attacked with: bounded (6 pictures, 10 labels), not constant. */
const anchored = 6 * 10;
/** The pool keeps as many buffers as were ever in use at once; rare overlaps of a cancelled attack with the next add a few pictures. */
const pooledBytes = 8 * 28 * 28 * Float32Array.BYTES_PER_ELEMENT;

/** Whether nothing was left behind since the first hundred attacks: tensors of anchors, their bytes, and a few pooled buffers. */
export function isFlat({ memory }: Soak): boolean {
  const [first, last] = [memory[0]!, memory.at(-1)!];
  const grown = (last.gpuBytes ?? 0) - (first.gpuBytes ?? 0);
  const held = Math.max(0, last.bytes - first.bytes);
  return last.tensors <= first.tensors + anchored && grown <= held + pooledBytes;
}

/** @param network of MNIST's shape; it must be loadable by the engine, whose backend has been started */
export async function soak(engine: Engine, network: NetworkRef, attacks: number): Promise<Soak> {
  if (!(attacks > looks[0]!)) throw new Error(`expected more than ${looks[0]} attacks, got ${attacks}`);
  const random = seededRandom(5);
  const pictures = Array.from({ length: 12 }, () => ({ shape, pixels: Float32Array.from({ length: 784 }, random) }));
  let cancelled = 0;
  const memory: (MemoryReport & { attacks: number })[] = [];
  for (let run = 1; run <= attacks; run++) {
    const steps = 1 + Math.floor(random() * 8);
    const pgd = random() < 0.3;
    const attack = attackById(pgd ? 'pgd' : run % 2 ? 'fgsm' : 'fgm');
    const request: AttackRequest = {
      network,
      picture: pictures[Math.floor(random() * pictures.length)]!,
      attack: attack.id,
      radius: radiusOf(attack.norm, random() / 5, shape),
      parameters: completeParameters(attack, mnist, pgd ? { steps } : {}),
      label: random() < 0.2 ? Math.floor(random() * 10) : null,
      target: null,
      seed: run,
    };
    // At a step of the attack's own choosing: what was made before it must be freed.
    if (!(await finishes(engine, request, run % 3 === 0 ? steps : null))) cancelled++;
    if (looks.includes(run) || run === attacks) memory.push({ attacks: run, ...(await engine.request('memory', {})) });
  }
  return { cancelled, memory };
}

async function finishes(engine: Engine, request: AttackRequest, cancelAt: number | null): Promise<boolean> {
  const controller = new AbortController();
  const onProgress = ({ done }: Progress): void => {
    if (done === cancelAt) controller.abort();
  };
  try {
    await engine.request('attack', request, { signal: controller.signal, onProgress });
    return true;
  } catch (error) {
    if (!isAbort(error)) throw error;
    return false;
  }
}
