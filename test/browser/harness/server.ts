/** Serves built folders as a plain web host does: right MIME types, no rewriting, 404 for what is not there. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.bin': 'application/octet-stream',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface Served {
  /** For example http://127.0.0.1:40123 */
  readonly origin: string;
  close(): Promise<void>;
}

/** @param folders by the path they appear under, which starts and ends with a slash */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    readPublished(folders, decodeURIComponent(pathname)).then(
      ({ body, type }) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('not found'),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

async function readPublished(folders: Readonly<Record<string, string>>, path: string) {
  const mount = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  if (mount === undefined) throw new Error(`nothing at ${path}`);
  const inside = normalize(path.slice(mount.length));
  if (inside.startsWith('..')) throw new Error(`outside of ${mount}`);
  const file = inside === '.' || inside.endsWith('/') ? join(inside, 'index.html') : inside;
  const type = types[extname(file)] ?? 'application/octet-stream';
  return { body: await readFile(join(folders[mount]!, file)), type };
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((closed) => server.close(() => closed()));
}
