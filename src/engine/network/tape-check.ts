import * as v from 'valibot';
import type { Topology } from './topology.ts';

const side = v.union([v.number(), v.tuple([v.number(), v.number()])]);
const strided = v.object({ strides: side, padding: v.literal('same') });
const sized = v.union([v.object({ kernel_size: side }), v.object({ pool_size: side })]);

/**
 * wasm takes a negative amount of "same" padding, which a window shorter than its stride can ask for, as a huge one
 * and answers nonsense (1x1 windows aside). compile() works the padding out itself; the tape cannot.
 * @returns the name of the first layer that may be hit; null when there is none
 */
export function wrongOnWasm({ calls }: Topology): string | null {
  for (const { layer } of calls) {
    const { success, output } = v.safeParse(v.intersect([strided, sized]), layer.config);
    if (!success) continue;
    const kernel = both('kernel_size' in output ? output.kernel_size : output.pool_size);
    const strides = both(output.strides);
    const single = kernel[0] === 1 && kernel[1] === 1;
    if (!single && (kernel[0] < strides[0] || kernel[1] < strides[1])) {
      return layer.name;
    }
  }
  return null;
}

function both(size: v.InferOutput<typeof side>): readonly [number, number] {
  return typeof size === 'number' ? [size, size] : size;
}
