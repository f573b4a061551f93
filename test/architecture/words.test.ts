import { expect, it } from 'vitest';
import { readSources } from './sources.ts';
import { spokenIn } from './spoken.ts';

const rooms = /^(panels|app|ui)\//;
const wordFiles = /\/(words\.ts|prose\.tsx)$/;

const sources = readSources().filter(({ file }) => rooms.test(file));

it('components say nothing themselves: the words of a room stand in its words.ts and prose.tsx', () => {
  const components = sources.filter(({ file }) => file.endsWith('.tsx') && !wordFiles.test(file));
  expect(components.length).toBeGreaterThan(50);
  expect(components.flatMap(({ file, code }) => spokenIn(file, code))).toEqual([]);
});

it('every room with a component has words of its own', () => {
  const roomOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));
  const withComponents = new Set(sources.filter(({ file }) => file.endsWith('.tsx')).map(({ file }) => roomOf(file)));
  const withWords = new Set(sources.filter(({ file }) => file.endsWith('/words.ts')).map(({ file }) => roomOf(file)));
  expect([...withComponents].filter((room) => !withWords.has(room))).toEqual([]);
});

const bad = `
const options = [{ id: 'loud', label: 'as loud as it goes' }];
export function Bad({ on, name }) {
  return (
    <section aria-label="the noise" className="noise loud">
      <p title={\`gain of \${name}\`}>It is loud.</p>
      <Slider label={on ? 'gain' : words.off} help={name || 'none'} data-state="not read" />
      {on && 'still on'}
      {on === 'never' ? words.never : <b>{'very ' + name}</b>}
    </section>
  );
}
`;

it('what is said in a component is found, wherever it stands', () => {
  const found = spokenIn('bad.tsx', bad).map((line) => line.replace(/^bad\.tsx:\d+: /, ''));
  const said = ['as loud as it goes', 'the noise', 'gain of', 'It is loud.', 'gain', 'none', 'still on', 'very'];
  expect(found.toSorted()).toEqual(said.toSorted());
  expect(spokenIn('bad.tsx', bad)[0]).toBe('bad.tsx:2: as loud as it goes');
});

it('symbols, numbers, punctuation and what is not read are free', () => {
  const good = `
    export const Good = () => (
      <p className="two words" data-kind="some text" aria-label={words.spoken(kind === 'many')}>
        σ<sub>x</sub>, 1/s {count}% = {\`\${a} → \${b}\`} × 4{' '}
        {/* not shown */}
        {pick('not shown')}
      </p>
    );
  `;
  expect(spokenIn('good.tsx', good)).toEqual([]);
  expect(() => spokenIn('broken.tsx', '<p>')).toThrow('broken.tsx: ');
});
