/**
 * How a page learns that its worker has ended, for whatever reason: a browser sends no event when it kills one, but
 * it frees the locks that the worker held. Pages that are not served securely have no locks, and do without.
 */

function lockManager(): LockManager | undefined {
  return globalThis.navigator?.locks;
}

/** In the worker: takes the lock for as long as the worker lives. Resolves once it is held. */
export function holdLock(name: string): Promise<void> {
  const locks = lockManager();
  if (!locks) return Promise.resolve();
  return new Promise((held, failed) => {
    const forever = new Promise<never>(() => {});
    locks
      .request(name, () => {
        held();
        return forever;
      })
      .catch(failed);
  });
}

/** In the page, after the worker holds the lock: resolves when the worker is no more. */
export function lockFreed(name: string): Promise<void> {
  const locks = lockManager();
  if (!locks) return new Promise(() => {});
  return locks.request(name, () => {});
}
