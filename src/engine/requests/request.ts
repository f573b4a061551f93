import type { Host } from '../host.ts';
import type { Asks, Gives, Kind, Tells } from '../protocol.ts';

/** How one call is going. */
export interface Call<K extends Kind> {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal | undefined;
  tell(news: Tells<K>): void;
}

/** Answers one kind of request. Throws a PlainError where it cannot, and the signal's reason when it is aborted. */
export type Handler<K extends Kind> = (asks: Asks<K>, host: Host, call: Call<K>) => Promise<Gives<K>>;
