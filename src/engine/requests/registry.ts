/** One line for each row of protocol.ts's map. */
export { attack } from './attack.ts';
export { curve } from './curve.ts';
export { estimate } from './estimate.ts';
export { gradient } from './gradient.ts';
export { line } from './line.ts';
export { load } from './load.ts';
export { memory } from './memory.ts';
export { predict } from './predict.ts';
export { score } from './score.ts';
export { start } from './start.ts';
