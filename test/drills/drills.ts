/**
 * What a newcomer does who follows CONTRIBUTING.md: one new file, and at most two lines elsewhere. `lines` are written
 * in a file at a place that is found by the words that stand there.
 */
import { readFileSync } from 'node:fs';

export interface Edit {
  readonly file: string;
  readonly find: string;
  /** What is to stand there; the words found are a part of it, so that the rest is what was written. */
  readonly put: string;
}

export interface Drill {
  readonly name: string;
  /** Words of CONTRIBUTING.md that tell how. */
  readonly told: string;
  readonly file: string;
  readonly source: string;
  readonly edits: readonly Edit[];
}

/** An attack of the fixtures, as if it were one of ours. */
function attackDrill(name: string, told: string, from: string, id: string, constant: string): Drill {
  const fixture = readFileSync(new URL(`../attacks/fixtures/${from}.ts`, import.meta.url), 'utf8');
  return {
    name,
    told,
    file: `src/attacks/${id}.ts`,
    source: fixture
      .replaceAll('../../../src/attacks/', './')
      .replaceAll('../../../src/', '../')
      .replace(/id: 'fixture-[a-z0-9]+'/, `id: '${id}'`),
    edits: [
      {
        file: 'src/attacks/registry.ts',
        find: 'import { fgm }',
        put: `import { ${constant} } from './${id}.ts';\nimport { fgm }`,
      },
      { file: 'src/attacks/registry.ts', find: '= [', put: `= [\n  ${constant},\n  ` },
    ],
  };
}

export const drills: readonly Drill[] = [
  attackDrill('an attack within a budget', 'goes as far as a budget allows', 'few-values', 'drill-budget', 'fewValues'),
  attackDrill('an attack towards a class', 'steers towards a class', 'one-step-target', 'drill-target', 'towardsClass'),
  attackDrill(
    'an attack that seeks the nearest success',
    'seeks the smallest change',
    'boundary',
    'drill-nearest',
    'boundary',
  ),
  attackDrill(
    'an attack by answers alone',
    'sees answers, never gradients',
    'random-search',
    'drill-answers',
    'randomSearch',
  ),
  {
    name: 'a view',
    told: '## A view of the page',
    file: 'src/panels/drill/view.tsx',
    source: `import type { View } from '../view.ts';

function Lead() {
  return null;
}

function Drill() {
  return null;
}

export const drill = {
  id: 'drill',
  title: 'One drill',
  question: { id: 'drill', title: 'Drill', words: 'Is it easy?' },
  needs: ['attack'],
  Lead,
  component: Drill,
} as const satisfies View;
`,
    edits: [
      {
        file: 'src/panels/views.ts',
        find: 'import { attack }',
        put: "import { drill } from './drill/view.tsx';\nimport { attack }",
      },
      { file: 'src/panels/views.ts', find: '] as const', put: ', drill] as const' },
    ],
  },
  {
    name: 'a request to the engine',
    told: '## A request to the engine',
    file: 'src/engine/requests/backlog.ts',
    source: `import type { Handler } from './request.ts';

/** How many attacks can be asked for. */
export const backlog: Handler<'backlog'> = async (_, host) => ({ attacks: host.attacks.length });
`,
    edits: [
      {
        file: 'src/engine/protocol.ts',
        find: 'export interface Requests {',
        put: 'export interface Requests {\n  readonly backlog: Row<Readonly<Record<string, never>>, never, { readonly attacks: number }>;',
      },
      {
        file: 'src/engine/requests/registry.ts',
        find: 'export { curve }',
        put: "export { backlog } from './backlog.ts';\nexport { curve }",
      },
    ],
  },
  {
    name: 'a data set',
    told: '## A data set',
    file: 'src/datasets/drill.ts',
    source: `import { classesNamed, type Dataset } from './dataset.ts';

export const drillSet: Dataset = {
  id: 'drill',
  name: 'Drill',
  shape: [8, 12, 1],
  classes: classesNamed(['round', 'square', 'pointed']),
  polarity: 'any',
  mean: [0.5],
  deviation: [0.25],
  epsilon: 0.05,
  alpha: 0.0125,
  steps: 4,
  pair: [0, 1],
  opening: null,
  official: null,
  note: 'Drill',
};
`,
    edits: [
      {
        file: 'src/datasets/registry.ts',
        find: 'import { cifar10 }',
        put: "import { drillSet } from './drill.ts';\nimport { cifar10 }",
      },
      { file: 'src/datasets/registry.ts', find: '[cifar10, mnist]', put: '[cifar10, mnist,\n  drillSet,\n]' },
    ],
  },
];

/** Lines that an edit adds: those with a word that did not stand there. Brackets alone are the formatter's. */
export function linesAdded({ find, put }: Edit): number {
  const known = new Set(find.match(/\w+/g));
  return put.split('\n').filter((line) => line.match(/\w+/g)?.some((word) => !known.has(word))).length;
}
