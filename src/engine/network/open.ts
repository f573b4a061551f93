import { hasCode } from '../../core/errors.ts';
import type { Artifacts } from './artifacts.ts';
import { compile } from './compile.ts';
import type { CompiledNetwork } from './compiled.ts';
import { noteWords } from './words.ts';

/**
 * The network with its own backward pass or, where it has a layer that compile() does not know, through the tape;
 * only then is tfjs-layers loaded. The network's notes say which layer it was.
 */
export async function openNetwork(artifacts: Artifacts): Promise<CompiledNetwork> {
  try {
    return compile(artifacts);
  } catch (error) {
    if (!hasCode(error, 'unknown-layer')) throw error;
    const { tapeNetwork } = await import('./tape.ts');
    return tapeNetwork(artifacts, [noteWords.usesTape(error.message)]);
  }
}
