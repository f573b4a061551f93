import type { Handler } from './request.ts';

/** Chooses, starts and checks a backend; networks that were open are closed. */
export const start: Handler<'start'> = ({ choice }, host, { signal }) => host.start(choice, signal);
