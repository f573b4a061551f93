/** Errors on their way from the worker to the page: a code and values, from which the page makes the words. */
import { hasCode, isAbort, messageOf, PlainError, type Values } from '../core/errors.ts';
import { errorWords, fail } from './words.ts';

/** An error as it crosses. The stack is for whoever mends it, not for a person at the page. */
export interface Fault {
  readonly code: string;
  readonly values: Values;
  readonly stack: string | undefined;
}

/** The error that a request is called off with. */
const aborted = 'aborted';

/** Any error as a fault. */
export function faultOf(error: unknown): Fault {
  const stack = error instanceof Error ? error.stack : undefined;
  if (isAbort(error)) return { code: aborted, values: {}, stack };
  const plain = error instanceof PlainError ? error : recognise(error);
  return { code: plain.code, values: plain.values, stack };
}

/** The error that a fault was. */
export function errorOf({ code, values, stack }: Fault): Error {
  const error = code === aborted ? new DOMException('the request was called off', 'AbortError') : make(code, values);
  if (stack !== undefined) Object.defineProperty(error, 'stack', { value: stack, configurable: true });
  return error;
}

function make(code: string, values: Values): PlainError {
  const words: ((values: never) => string) | undefined = (
    errorWords as Readonly<Record<string, (values: never) => string>>
  )[code];
  return words ? new PlainError(code, values, words(values as never)) : fail('unexpected', { message: code });
}

/**
 * tfjs, the GPU and WebAssembly tell what happened in English alone. It is read here, once, where it arises; nobody else
 * matches words.
 */
function recognise(error: unknown): PlainError {
  const message = messageOf(error);
  const name = error instanceof Error ? error.name : '';
  if (/out of memory|allocation failed/i.test(message)) return fail('out-of-memory', { message });
  if (/device.*(lost|destroyed)/i.test(message)) return fail('device-lost', { reason: message });
  if (name === 'RuntimeError' || /memory access out of bounds|Aborted\(/i.test(message))
    return fail('crashed', { message });
  return fail('unexpected', { message });
}

/** After these a worker cannot be trusted any more: it is replaced, and the request repeated once. */
const fatal = ['out-of-memory', 'device-lost', 'crashed', 'worker-ended'] as const;

export function isFatal(error: unknown): boolean {
  return fatal.some((code) => hasCode(error, code));
}
