/** What `npm run evaluate` says where it cannot do what was asked, how it is called off, and what it ends with. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { shippedModels } from '../../../scripts/node-engine.ts';
import type { Report } from '../../../scripts/evaluate/report.ts';
import { attacks } from '../../../src/attacks/registry.ts';
import { cutOff, digits } from '../../browser/fixtures/official.ts';
import { at, evaluated, ownFolder, put, reported } from './fixture.ts';

ownFolder();

const shipped = fileURLToPath(new URL('mnist-convnet/', shippedModels));

test.each([
  [[], 'which network? say --model, for example --model mnist-convnet (see --help)'],
  [
    ['--model', 'mnist-nothing'],
    /^unknown network: mnist-nothing is no folder, and public\/models has .*cifar10-resnet, .*mnist-convnet.*$/,
  ],
  [['--epoch', '3'], 'mnist-convnet has no epoch 3: there are 1, 2, 5, 10, 20, 30, 50'],
  [['--epoch', 'last'], 'expected --epoch as a whole number from 0 up, got last'],
  [['--dataset', 'svhn'], 'unknown --dataset: svhn (there are cifar10, mnist)'],
  [
    ['--dataset', 'cifar10'],
    'mnist-convnet is not for CIFAR-10: it takes 28x28x1 and knows 10 classes, expected 32x32x3 and 10',
  ],
  [
    ['--data', '/nowhere'],
    'no test files of MNIST in /nowhere (mnist/t10k-images-idx3-ubyte, mnist/t10k-labels-idx1-ubyte): "npm run data" fetches them',
  ],
  [['--attack', 'magic'], /^unknown --attack: magic \(there are none, .*fgsm.*\)$/],
  [['--attack', 'fgsm', '--eps', '8'], 'expected --eps from 0 to 1, got 8: is 8/255 meant?'],
  [['--attack', 'fgsm', '--eps', '-1'], /^Option '--eps' argument is ambiguous.*$/],
  [['--attack', 'fgsm', '--eps=-0.1'], 'expected --eps from 0 to 1, got -0.1'],
  [['--attack', 'fgsm', '--eps', '1/0'], 'expected --eps from 0 to 1, got 1/0'],
  [['--eps', '0.1'], '--eps is of no use without an attack (see --attack)'],
  [['--attack', 'fgsm', '--steps', '4'], '--steps is of no use with fgsm (see --attack)'],
  [['--attack', 'pgd', '--steps', '0'], 'expected --steps as a whole number from 1 to 100, got 0'],
  [['--limit', '0'], 'expected --limit as a whole number from 1 up, got 0'],
  [['--seed', '1.5'], 'expected --seed as a whole number from 0 up, got 1.5'],
  [['--backend', 'cuda'], 'unknown --backend: cuda (there are wasm, webgpu, cpu)'],
  [['--modle', 'x'], "Unknown option '--modle' (see --help)"],
  [['mnist-convnet'], /^Unexpected argument 'mnist-convnet'.*\(see --help\)$/],
])('%j is refused in plain words', async (argv, words) => {
  const model = argv.length === 0 || argv[0] === '--model' ? [] : ['--model', 'mnist-convnet'];
  const { code, out, err } = await evaluated([...model, ...argv]);
  expect([code, out]).toEqual([2, '']);
  expect(err).not.toContain('\n');
  expect(err.replace(words, '')).toBe('');
});

test('files that are damaged are named', async () => {
  put([cutOff], 'damaged/cifar-10-batches-bin');
  const { code, err } = await evaluated(['--model', 'cifar10-convnet', '--data', at('damaged')]);
  expect(code).toBe(2);
  expect(err).toMatch(/damaged\/cifar-10-batches-bin\/test_batch.bin is cut off/);
});

test('of a network whose weights are short, the folder is named', async () => {
  cpSync(`${shipped}epoch-05`, at('mnist-short/epoch-05'), { recursive: true });
  cpSync(`${shipped}card.json`, at('mnist-short/card.json'));
  const weights = at('mnist-short/epoch-05/weights.bin');
  writeFileSync(weights, readFileSync(weights).subarray(0, 1000));
  const { code, err } = await evaluated(['--model', at('mnist-short')]);
  expect(code).toBe(2);
  expect(err).toMatch(/the weights in .*mnist-short\/epoch-05 are short: expected \d+ bytes, got 1000$/);
});

test('a network may lie in any folder, and says of which data set it is by its card or by an option', async () => {
  cpSync(`${shipped}epoch-05`, at('mine'), { recursive: true });
  const { code, err } = await evaluated(['--model', at('mine')]);
  expect([code, err]).toEqual([2, `which data set is ${at('mine')} for? say --dataset cifar10 or --dataset mnist`]);
  const [own, theirs] = [
    await reported('--model', at('mine'), '--dataset', 'mnist'),
    await reported('--model', 'mnist-convnet', '--epoch', '5'),
  ];
  expect(own).toEqual({ ...theirs, model: at('mine'), epoch: null, seconds: own.seconds });
  writeFileSync(at('mine/card.json'), JSON.stringify({ dataset: 'mnist' }));
  expect(await reported('--model', at('mine'))).toEqual({ ...own, seconds: expect.any(Number) as number });
  expect((await evaluated(['--model', at('mine'), '--dataset', 'mnist', '--epoch', '5'])).err).toMatch(
    /holds one network, not its epochs: leave --epoch out$/,
  );
  expect(await reported('--model', `${shipped}epoch-05`)).toMatchObject({
    epoch: 5,
    testAccuracy: theirs.testAccuracy,
  });
});

test('called off before it began, it prints nothing but that', async () => {
  const { code, out, err } = await evaluated(['--model', 'mnist-convnet', '--json'], AbortSignal.abort());
  expect([code, out, err]).toEqual([130, '', 'called off']);
});

test('called off later, it prints what there is', async () => {
  put(digits(5000), 'many');
  const controller = new AbortController();
  // From the event loop, as a signal of the process would.
  const stop = (): void => void setTimeout(() => controller.abort());
  const { code, out, err } = await evaluated(
    ['--model', 'mnist-convnet', '--data', at('many'), '--json'],
    controller.signal,
    stop,
  );
  expect(code).toBe(130);
  const { n, testAccuracy } = JSON.parse(out) as Report;
  expect(n).toBeGreaterThan(0);
  expect(n).toBeLessThan(5000);
  expect(testAccuracy).toBeGreaterThan(0);
  expect(err).toContain(`called off after ${n} of 5000 pictures`);
});

test('--help tells of every attack and option', async () => {
  const { code, out, err } = await evaluated(['--help']);
  expect([code, err]).toEqual([0, '']);
  for (const { id } of attacks) expect(out).toContain(id);
  for (const option of [
    'model',
    'epoch',
    'dataset',
    'data',
    'attack',
    'eps',
    'alpha',
    'steps',
    'random-start',
    'seed',
    'limit',
    'backend',
    'json',
  ])
    expect(out).toContain(`  --${option}`);
});

/** As npm starts it: package.json says how. */
function start(...argv: string[]): {
  readonly ended: Promise<{ code: unknown; out: string; err: string }>;
  readonly interrupt: (when: string) => void;
} {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: { evaluate: string } };
  const [command, ...before] = scripts.evaluate.split(' ');
  const child = spawn(command!, [...before, ...argv], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err, when] = ['', '', null as string | null];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (when === null || !err.includes(when)) return;
    when = null;
    child.kill('SIGINT');
  });
  return {
    ended: once(child, 'close').then(([code]) => ({ code: code as unknown, out, err })),
    interrupt: (words) => void (when = words),
  };
}

test('the process ends with the code, and its words are on standard error', async () => {
  const { ended } = start('--model', 'mnist-nothing', '--json');
  expect(await ended).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^unknown network: mnist-nothing is no folder.*\n$/) as string,
  });
});

test('Ctrl-C ends the process in its own words', async () => {
  put(digits(5000), 'many');
  const { ended, interrupt } = start(
    '--model',
    'mnist-convnet',
    '--data',
    at('many'),
    '--attack',
    'pgd',
    '--steps',
    '100',
    '--json',
  );
  interrupt('note: not the official bytes');
  expect(await ended).toMatchObject({ code: 130, err: expect.stringContaining('called off') as string });
});
