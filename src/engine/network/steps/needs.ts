/** What the backward pass reads of the forward pass: kept until then, nothing else is. */
export interface Needs {
  readonly inputs: boolean;
  readonly output: boolean;
}

/** For steps whose gradient follows from `dy` alone. */
export function needsNothing(): Needs {
  return { inputs: false, output: false };
}
