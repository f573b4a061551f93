/** The GPU device is gone; a new worker, with the network loaded anew, can go on. */
export class DeviceLostError extends Error {
  override readonly name = 'DeviceLostError';
}

/**
 * True for errors after which this worker cannot be trusted any more and a new one should repeat the request: a lost
 * device, memory that ran out, a WebAssembly module that aborted. Names survive the way out of a worker, classes do not.
 */
export function isFatal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ['DeviceLostError', 'RuntimeError'].includes(error.name) ||
    /out of memory|allocation failed|memory access out of bounds|Aborted\(|device.*(lost|destroyed)/i.test(error.message)
  );
}
