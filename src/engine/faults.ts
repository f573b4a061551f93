/** The GPU device is gone; a new worker, with the network loaded anew, can go on. */
export class DeviceLostError extends Error {
  override readonly name = 'DeviceLostError';
}
