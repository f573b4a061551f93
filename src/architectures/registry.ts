import type { Architecture } from './architecture.ts';
import { convnet } from './convnet.ts';
import { resnet } from './resnet.ts';

export const architectures: readonly Architecture[] = [convnet, resnet];

/** @throws when no architecture has that id. */
export function architectureById(id: string): Architecture {
  const found = architectures.find((architecture) => architecture.id === id);
  if (!found) throw new Error(`unknown architecture: ${id}`);
  return found;
}
