/**
 * Measures the robustness of the shipped networks, after every epoch that is kept, on the official test pictures, and
 * writes public/findings/robustness.json and the table in docs/findings.md.
 *   npm run robustness -- --data DIR
 *   npm run robustness -- --help
 */
import { runCommand } from './command.ts';
import { robustnessCommand } from './robustness/robustness.ts';

await runCommand(robustnessCommand());
