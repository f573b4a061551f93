import { fail } from './words.ts';

/**
 * Gives Node a `navigator.gpu`, by the npm package `webgpu`. That is no dependency: 130 MB that only a machine with a
 * GPU has use for.
 * @throws PlainError where it is not installed.
 */
export async function offerWebGpu(): Promise<void> {
  if (globalThis.navigator?.gpu) return;
  const name = 'webgpu';
  const dawn = (await import(name).catch(() => {
    throw fail('no-webgpu', {});
  })) as { create(options: readonly string[]): GPU; globals: object };
  Object.assign(globalThis, dawn.globals);
  Object.defineProperty(globalThis, 'navigator', { value: { gpu: dawn.create([]) }, configurable: true });
}
