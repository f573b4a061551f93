/** The table of attacks where no kernel is tuned: tfjs's plain JavaScript, slow, and another arithmetic. */
import { describeTable } from '../attacks/table.ts';

describeTable('cpu');
