import type { Plugin } from 'vite';

/** The parts of the syntax tree that are looked at. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly body?: readonly Node[];
  readonly declaration?: Node | null;
  readonly declarations?: readonly Node[];
  readonly init?: Node | null;
  readonly properties?: readonly Node[];
  readonly key?: { readonly name?: string };
}

/**
 * Leaves out of the page what only its worker runs: the `run` of each attack, with all that nothing else imports. The page
 * has the declarations, so that what it loads first hardly grows with the attacks. The worker is built without this.
 */
export function withoutWalks(): Plugin {
  return {
    name: 'without-walks',
    apply: 'build',
    transform(code, id) {
      if (!/\/src\/attacks\/[^/]+\.ts$/.test(id)) return null;
      const runs = objectsOf(this.parse(code) as Node).flatMap(({ properties = [] }) =>
        properties.filter(({ key }) => key?.name === 'run'),
      );
      if (runs.length === 0) return null;
      const parts = runs
        .toReversed()
        .reduce((rest, { start, end }) => rest.slice(0, start) + elsewhere + rest.slice(end), code);
      return { code: parts, map: null };
    },
  };
}

const elsewhere = "run() { throw new Error('attacks run in the worker'); }";

/** What is exported under a name as an object. */
function objectsOf({ body = [] }: Node): Node[] {
  return body
    .flatMap(({ declaration }) => declaration?.declarations ?? [])
    .flatMap(({ init }) => (init?.type === 'ObjectExpression' ? [init] : []));
}
