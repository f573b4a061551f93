/**
 * Measures a network on the official test pictures, with the page's own engine.
 *   npm run evaluate -- --model mnist-convnet --attack pgd
 *   npm run evaluate -- --help
 */
import { runCommand } from './command.ts';
import { evaluate } from './evaluate/evaluate.ts';

await runCommand(evaluate);
