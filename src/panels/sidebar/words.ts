/** What the sidebar says, but for its paragraphs and marked-up sentences, which are in prose.tsx. */
import type { BackendChoice, BackendName, NetworkInfo } from '../../engine/protocol.ts';
import type { Training } from '../../state/model.ts';
import type { Results } from '../../state/store-types.ts';
import { percent } from '../../ui/format.ts';

const backendNames: Readonly<Record<BackendName, string>> = {
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  cpu: 'plain JavaScript',
};

/** Percent, as cards have it. */
const share = (value: number): string => percent(value / 100);

export const words = {
  pictureAndNetwork: 'picture and network',
  picture: 'picture',
  dataset: 'data set',

  pictures: 'pictures',
  shelves: { drawn: 'drawn', test: 'your test set' } satisfies Record<Results['shelf'], string>,
  galleryOf: (dataset: string) => `pictures, by their true class; all were drawn for this page, none is of ${dataset}`,
  pictureOf: (className: string, title: string) => `${className}: ${title}`,
  testFiles: 'Test files …',
  whereTheyAre: 'Where to get them',

  yourPicture: 'Your picture …',
  pasted: 'pasted picture',
  orDrop: 'or drop, paste',

  network: 'network',
  trainings: {
    standard: 'trained on pictures as they are',
    robust: 'trained on attacked pictures',
  } satisfies Record<Training, string>,
  robustHelp: 'Robust: trained on pictures that were attacked first (adversarial training).',
  state: (epoch: number, testAccuracy: number, pgd: number) =>
    `epoch ${epoch}: ${share(testAccuracy)} right, ${share(pgd)} under PGD`,

  epochs: 'epochs of the training',
  epochOn: 'One epoch on',
  trainedFor: 'trained for',
  epochCount: (epochs: number) => `${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`,
  play: 'Play the training',
  pause: 'Pause the training',
  /** On pointing at the button. */
  keys: 'Keys, where nothing else uses them: space plays and pauses, left and right go from epoch to epoch',
  standsAt: (epoch: number) => `The training stands at epoch ${epoch}.`,

  asTheyAre: 'as they are, TA',
  underFgsm: 'under FGSM, RA',
  underPgd: 'under PGD, RA',

  computedBy: 'computed by',
  backends: {
    auto: { label: 'the fastest that works', detail: 'tried in the order below' },
    webgpu: { label: backendNames.webgpu, detail: 'the graphics card' },
    wasm: { label: backendNames.wasm, detail: 'the processor, at nearly its full speed' },
    cpu: { label: backendNames.cpu, detail: 'slow, works everywhere' },
  } satisfies Record<BackendChoice, { readonly label: string; readonly detail: string }>,
  notBackend: (backend: BackendName, reason: string) => `Not ${backendNames[backend]}: ${reason}`,
  starting: 'Starting …',
  runsWith: (backend: BackendName, adapter: string | null) =>
    adapter
      ? `Runs on your machine with ${backendNames[backend]}, ${adapter}.`
      : `Runs on your machine with ${backendNames[backend]}.`,

  paths: {
    compiled: 'Compiled: its gradient is computed layer by layer.',
    tape: 'Run by the tape, which is slower: it has a layer that is not compiled.',
  } satisfies Record<NetworkInfo['path'], string>,
} as const;
