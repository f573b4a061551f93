/**
 * Measures a network on the official test pictures, with the page's own engine.
 *   npm run evaluate -- --model mnist-convnet --attack pgd
 *   npm run evaluate -- --help
 */
import { datasets } from '../src/datasets/registry.ts';
import { runCommand } from './command.ts';
import { evaluateCommand } from './evaluate/evaluate.ts';

await runCommand(evaluateCommand(datasets));
