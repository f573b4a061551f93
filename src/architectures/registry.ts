import type { Architecture } from './architecture.ts';
import { convnet } from './convnet.ts';
import { resnet } from './resnet.ts';

export const architectures: readonly Architecture[] = [convnet, resnet];
