/** Who may import whom. Imports go one way; the page's thread has no tfjs in it. */
import type { Import } from './imports.ts';

/** What the page shows. */
const shown = [
  'core',
  'datasets',
  'packets',
  'charts',
  'attacks',
  'gallery',
  'pictures',
  'engine',
  'robustness',
] as const;

/** What each folder of src/ may import besides itself. Files directly in src/ are entries and may import all. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  datasets: ['core'],
  packets: ['core'],
  charts: ['core', 'packets'],
  architectures: ['core', 'datasets'],
  attacks: ['core', 'datasets'],
  gallery: ['core', 'datasets'],
  pictures: ['core', 'datasets'],
  engine: ['core', 'packets', 'architectures', 'attacks'],
  robustness: ['core', 'datasets', 'attacks', 'engine'],
  state: ['core', 'datasets', 'packets', 'attacks', 'gallery', 'pictures', 'engine', 'robustness'],
  ui: ['core'],
  panels: [...shown, 'state', 'ui'],
  app: [...shown, 'state', 'ui', 'panels'],
};

/** Packages by the folders that may use them; unlisted packages are free. `types`: only with `import type`. */
const packages: readonly { name: RegExp; folders: readonly string[]; types?: readonly string[] }[] = [
  { name: /^@tensorflow\//, folders: ['engine', 'architectures'], types: ['attacks'] },
  { name: /^(react|react-dom|react-aria-components)(\/|$)/, folders: ['ui', 'panels', 'app'] },
  { name: /^d3/, folders: ['charts'] },
  { name: /^comlink$/, folders: ['engine'] },
];

/** Folders that are plain computation or data: no package at all. */
const plain = ['core', 'datasets', 'packets', 'gallery'];

/** Files that a folder's rule does not fit, and why. */
const exceptions: readonly string[] = [
  // The one hook that joins the vanilla store to React.
  'state/use-store.ts -> react',
];

/**
 * Lists of what comes with the page. What is known at a moment is in the store (`store.world`), so that a data set, a
 * network or an attack that is added later is like any other; `state/world.ts` puts these lists into it.
 */
const shipped: readonly string[] = [
  'attacks/registry.ts',
  'datasets/registry.ts',
  'gallery/gallery.ts',
  'state/catalog.ts',
];
const worldMaker = 'state/world.ts';

/** The folders of the page, which ask the store. */
const page = ['state', 'ui', 'panels', 'app'];

/** Makes the store. Only an entry does: components get theirs from `state/use-store.ts`. */
const storeMaker = 'state/store.ts';

/** @returns what is wrong with an import in plain words, or null */
export function wrong(found: Import): string | null {
  const { from, to, external } = found;
  const folder = folderOf(from);
  if (folder === null || exceptions.includes(`${from} -> ${to}`)) return null;
  if (!mayImport[folder]) return `${from}: src/${folder} has no rule in test/architecture/rules.ts`;
  if (external) return wrongPackage(folder, found);
  return wrongFolder(folder, found) ?? wrongEngine(folder, found) ?? wrongWorld(folder, found);
}

function wrongPackage(folder: string, { from, to, typeOnly }: Import): string | null {
  if (plain.includes(folder)) return `${from} imports ${to}: ${folder} uses no packages`;
  const rule = packages.find(({ name }) => name.test(to));
  if (!rule || rule.folders.includes(folder) || (typeOnly && rule.types?.includes(folder))) return null;
  return `${from} imports ${to}: only ${rule.folders.join(', ')} may`;
}

function wrongFolder(folder: string, { from, to }: Import): string | null {
  const target = folderOf(to);
  if (target === folder || (target !== null && mayImport[folder]!.includes(target))) return null;
  return `${from} imports ${to}: ${folder} may import ${mayImport[folder]!.join(', ') || 'nothing'}`;
}

/** Both sides of the engine have these: how an error crosses, and its words. No tfjs is in them. */
const bothSides: readonly string[] = ['engine/faults.ts', 'engine/words.ts'];

/** The worker's side of the engine stays in the worker. */
function wrongEngine(folder: string, { from, to, typeOnly }: Import): string | null {
  if (folderOf(to) !== 'engine' || typeOnly) return null;
  if (folder !== 'engine' && to !== 'engine/client.ts') return `${from} imports ${to}: the page uses engine/client.ts`;
  if (from === 'engine/client.ts' && !bothSides.includes(to)) {
    return `${from} imports ${to}: the client takes only types from the worker's side`;
  }
  return null;
}

/** Types of these files are free. */
function wrongWorld(folder: string, { from, to, typeOnly }: Import): string | null {
  if (typeOnly || !page.includes(folder)) return null;
  if (shipped.includes(to) && from !== worldMaker) return `${from} imports ${to}: the page asks store.world`;
  if (to === storeMaker && folder !== 'state') return `${from} imports ${to}: components use state/use-store.ts`;
  return null;
}

/** null for a file directly in src/. */
function folderOf(file: string): string | null {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : null;
}
