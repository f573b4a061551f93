import type { Handler } from './request.ts';

/** Downloads and compiles a network, and says what it is. */
export const load: Handler<'load'> = async ({ network: ref }, host, { signal, tell }) => {
  const info = await host.open(
    ref,
    async ({ network: { shape, classes, parameters, path, notes } }) => ({
      network: ref,
      shape,
      classes,
      parameters,
      path,
      notes,
    }),
    tell,
  );
  signal?.throwIfAborted();
  return info;
};
