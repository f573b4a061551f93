/** As test/attacks/reference.test.ts: attacks that take thousands of steps. */
import { afterAll, beforeAll, test } from 'vitest';
import { hold } from '../attacks/published.ts';
import { publishedIn, slowRows } from '../attacks/reference-rows.ts';
import { createSubject } from '../attacks/subject.ts';

const engine = createSubject();
beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
afterAll(() => engine.close());

test.each(slowRows)('$attack as $array: $agreement', (row) => hold(engine, row, publishedIn(row.array)));
