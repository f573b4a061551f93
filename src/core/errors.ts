/** What the words of an error are made of: plain data, so that it crosses from the worker to the page as it is. */
export type Values = Readonly<Record<string, unknown>>;

/** A room's errors: for each code, the sentence that its values make. Another language is another such table. */
export type ErrorWords = Readonly<Record<string, (values: never) => string>>;

/**
 * An error that is meant for the person at the page: plain words, what is wrong and what to do. The code and the values
 * say the same to a program; nobody has to read the words to know what happened.
 */
export class PlainError extends Error {
  override readonly name = 'PlainError';
  readonly code: string;
  readonly values: Values;

  constructor(code: string, values: Values, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.values = values;
  }
}

type Code<W extends ErrorWords> = Extract<keyof W, string>;
/** What a sentence is made of; `{}` where it is always the same. */
type ValuesOf<F extends (values: never) => string> =
  Parameters<F> extends [] ? Readonly<Record<string, never>> : Parameters<F>[0];

/** Makes a room's errors from its words: `throw fail('no-such-class', { label, classes })`. */
export function failWith<W extends ErrorWords>(words: W) {
  return <K extends Code<W>>(code: K, values: ValuesOf<W[K]>, options?: ErrorOptions): PlainError =>
    new PlainError(code, values as Values, words[code]!(values as never), options);
}

/** True for an error of that code, whichever room it is from. */
export function hasCode(error: unknown, code: string): error is PlainError {
  return error instanceof PlainError && error.code === code;
}

/** True for what an aborted AbortSignal throws; such errors are never shown. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** An error's own words, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
