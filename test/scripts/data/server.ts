/** A server of the test's own, on this machine alone. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (response: ServerResponse) => void;

export interface TestServer {
  readonly origin: string;
  /** Paths, in the order in which they were asked for. */
  readonly asked: string[];
  /** What it does with a path; 404 for all others. */
  readonly answers: Record<string, Answer>;
  close(): Promise<void>;
}

export async function startServer(): Promise<TestServer> {
  const [asked, answers]: [string[], Record<string, Answer>] = [[], {}];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    (answers[url] ?? fail(404))(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function fail(status: number): Answer {
  return (response) => response.writeHead(status).end();
}

export function send(bytes: Uint8Array): Answer {
  return (response) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
}

/** Promises all, sends half, and then does that. */
export function sendHalf(bytes: Uint8Array, then: Answer = () => {}): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => then(response));
  };
}

export function cutOff(bytes: Uint8Array): Answer {
  return sendHalf(bytes, (response) => response.destroy());
}
