/** The attacks, through the engine, against Foolbox 3.3.4 and torchattacks 3.5.1 on the small network of test/fixtures/reference. */
import { afterAll, beforeAll, test } from 'vitest';
import { hold } from './published.ts';
import { publishedIn, quickRows } from './reference-rows.ts';
import { createSubject } from './subject.ts';

const engine = createSubject();
beforeAll(async () => void (await engine.request('start', { choice: 'wasm' })));
afterAll(() => engine.close());

test.each(quickRows)('$attack as $array: $agreement', (row) => hold(engine, row, publishedIn(row.array)));
