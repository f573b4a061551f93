/** An error whose message is meant for the person at the page: plain words, what is wrong and what to do. */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/** True for what an aborted AbortSignal throws; such errors are never shown. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
