/** A signal that is aborted just when it is looked at for the n-th time. */
export function abortedAtLook(n: number): AbortSignal {
  const controller = new AbortController();
  let looks = 0;
  const throwIfAborted = (): void => {
    if (++looks === n) controller.abort();
    AbortSignal.prototype.throwIfAborted.call(controller.signal);
  };
  return Object.assign(controller.signal, { throwIfAborted });
}
