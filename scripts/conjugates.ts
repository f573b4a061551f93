/**
 * Measures how well the conjugates of the attacks (the paper's Table IV) point along the gradient of the loss, and writes
 * public/findings/conjugates.json and the table in docs/findings.md.
 *   npm run conjugates -- --data DIR
 *   npm run conjugates -- --help
 */
import { runCommand } from './command.ts';
import { conjugatesCommand } from './conjugates/conjugates.ts';

await runCommand(conjugatesCommand());
