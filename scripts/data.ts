/**
 * Puts the official files of the data sets into data/, where training and evaluation look for them.
 *   npm run data                    fetches what is not there yet
 *   npm run data -- --from DIR      takes them from a folder
 */
import { datasets } from '../src/datasets/registry.ts';
import { runCommand } from './command.ts';
import { dataCommand } from './data/data.ts';

await runCommand(dataCommand(datasets));
