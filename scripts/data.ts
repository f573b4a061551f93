/**
 * Puts the official files of MNIST and CIFAR-10 into data/, where training and evaluation look for them.
 *   npm run data                    fetches what is not there yet: 12 MB and 170 MB
 *   npm run data -- --from DIR      takes them from a folder
 */
import { runCommand } from './command.ts';
import { dataCommand } from './data/data.ts';
import { sources } from './data/official.ts';

await runCommand(dataCommand(sources));
