/** Fetches a shipped network: model.json, then its weight files. */
import { isAbort, messageOf } from '../../core/errors.ts';
import { readModelFile, type Artifacts } from './artifacts.ts';
import { decodeWeights, groupBytes } from './weights.ts';
import { fail } from './words.ts';

export interface LoadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes of weights. */
  readonly onProgress?: ((progress: { readonly loaded: number; readonly total: number }) => void) | undefined;
  /** For Node and tests. */
  readonly fetch?: typeof fetch | undefined;
}

/**
 * @param base the folder that holds model.json, with or without a trailing slash
 * @throws PlainError when a file is missing, short, or not what it should be; the signal's reason when aborted
 */
export async function loadArtifacts(base: string, options: LoadOptions = {}): Promise<Artifacts> {
  const folder = base.replace(/\/+$/, '');
  const contents = await fetchJson(`${folder}/model.json`, options);
  const { modelTopology, topology, groups } = readModelFile(contents);
  const total = groups.reduce((sum, group) => sum + groupBytes(group), 0);
  const bytes = new Uint8Array(total);
  let loaded = 0;
  const take = (chunk: Uint8Array, url: string): void => {
    if (loaded + chunk.byteLength > total) throw fail('file-too-long', { url, total });
    bytes.set(chunk, loaded);
    loaded += chunk.byteLength;
    options.onProgress?.({ loaded, total });
  };
  for (const path of groups.flatMap((group) => group.paths)) {
    const url = `${folder}/${checkedPath(path)}`;
    await fetchBytes(url, options, (chunk) => take(chunk, url));
  }
  if (loaded < total) throw fail('folder-too-short', { folder, total, loaded });
  return { modelTopology, topology, weights: decodeWeights(groups, bytes) };
}

async function fetchJson(url: string, options: LoadOptions): Promise<unknown> {
  const text = await (
    await request(url, options)
  )
    .text()
    .catch((error: unknown) => rethrow(url, error, options.signal));
  if (text.trimStart().startsWith('<')) throw fail('page-for-model', { url });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw fail('not-json', { url });
  }
}

async function fetchBytes(url: string, options: LoadOptions, take: (chunk: Uint8Array) => void): Promise<void> {
  const response = await request(url, options);
  // A server that answers every unknown address with its start page says 200.
  if (response.headers.get('content-type')?.includes('text/html')) {
    throw fail('page-for-weights', { url });
  }
  const reader = response.body?.getReader();
  if (!reader) return take(new Uint8Array(await response.arrayBuffer()));
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => rethrow(url, error, options.signal));
      options.signal?.throwIfAborted();
      if (done) return;
      take(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
}

async function request(url: string, options: LoadOptions): Promise<Response> {
  const { signal, fetch: send = fetch } = options;
  signal?.throwIfAborted();
  const response = await send(url, signal ? { signal } : {}).catch((error: unknown) => rethrow(url, error, signal));
  if (response.status === 404) throw fail('not-found', { url });
  if (!response.ok) throw fail('server-answered', { url, status: response.status });
  return response;
}

/** An abort passes as it is; everything else is told with the address. */
function rethrow(url: string, error: unknown, signal: AbortSignal | undefined): never {
  signal?.throwIfAborted();
  if (isAbort(error)) throw error;
  throw fail('not-loaded', { url, reason: messageOf(error) }, { cause: error });
}

/** Weight files lie beside model.json: a path must not lead anywhere else. */
function checkedPath(path: string): string {
  const parts = path.split('/');
  if (parts.every((part) => /^[\w.-]+$/.test(part) && part !== '..' && part !== '.')) return path;
  throw fail('path-outside', { path });
}
