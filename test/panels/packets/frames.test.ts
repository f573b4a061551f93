/** Every frame of a playback, as the page renders it: heading, sentence and curves are of one checkpoint, the axes stay. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Asks, LineRequest } from '../../../src/engine/protocol.ts';
import { PacketsView } from '../../../src/panels/packets/packets-view.tsx';
import { rowsOf } from '../../../src/panels/packets/rows.ts';
import { axesOf, linesOf } from '../../../src/panels/packets/stage.ts';
import { figureOf } from '../../../src/panels/packets/use-figure.ts';
import { views } from '../../../src/panels/views.ts';
import type { Choice } from '../../../src/state/model.ts';
import { valueOf } from '../../../src/state/selectors.ts';
import type { Store } from '../../../src/state/store-types.ts';
import { StoreProvider } from '../../../src/state/use-store.ts';
import { connectReady } from '../../state/connected.ts';
import { settled } from '../../state/fake-engine.ts';
import { PACE, withPlayback } from '../../state/playing.ts';
import { makeStore, world } from '../../state/world.ts';

const follow = withPlayback();

/** A network that tells the classes apart the better, the longer it was trained. */
function answers({ network: { epoch }, positions }: LineRequest) {
  const slope = 0.2 + Math.log(epoch);
  const logits = positions.flatMap((t) => [0, -slope * t, 0, 0, slope * t, 0, 0, 0, 0, 0]);
  return { rows: positions.length, classes: 10, logits: Float32Array.from(logits) };
}

/** Plays from the first epoch to the last. @returns every state that the page was in */
async function played(choice: Partial<Choice>): Promise<Store[]> {
  const { engine, store } = await connectReady({ view: 'packets', epoch: 1, ...choice }, { ...world, views });
  follow(store);
  const states: Store[] = [];
  store.subscribe((state) => states.push(state));
  const answerAll = async (): Promise<void> => {
    await settled(40);
    for (let call; (call = engine.open('load')[0] ?? engine.open('line')[0]);) {
      if (call.kind === 'load') await call.resolve({ ...(call.request as Asks<'load'>), classes: 10 });
      else await call.resolve(answers(call.request as LineRequest));
      await settled(40);
    }
  };
  await answerAll();
  store.getState().play();
  while (store.getState().playing) {
    await answerAll();
    await settled(PACE);
  }
  return states;
}

function rendered(state: Store): string {
  const store = { ...makeStore(), getState: () => state, getInitialState: () => state };
  return renderToStaticMarkup(createElement(StoreProvider, { value: store }, createElement(PacketsView)));
}

/** What is read of a frame: of which epoch each heading, chart and end of the sentence is. */
function readFrame(html: string) {
  const rows = html.split('<section class="packets-row"').slice(1);
  const epochs = rows.map((row) => ({
    heading: Number(/<h3>[^<]*epoch (\d+)<\/h3>/.exec(row)?.[1]),
    charts: [...row.matchAll(/<figure[^>]*aria-label="[^"]*epoch (\d+)"/g)].map(([, epoch]) => Number(epoch)),
  }));
  const summary = /<div class="packets-summary">(.*?)<\/div>/s.exec(html)?.[1]?.replaceAll(/<[^>]+>/g, '') ?? '';
  return { epochs, summary };
}

const choices: readonly (readonly [string, Partial<Choice>])[] = [
  ['beside its first epoch', { compareEpoch: 1 }],
  ['beside an epoch that it comes by', { compareEpoch: 5 }],
  ['alone', { compareEpoch: null }],
  ['beside another network', { compareNetwork: 'cifar10-convnet', compareEpoch: 50 }],
];

describe.each(choices)('a network that is played %s', (_, choice) => {
  it('has headings, a sentence and curves of one checkpoint at every frame', async () => {
    const states = await played(choice);
    const seen = new Set<string>();
    for (const state of states) {
      const { epochs, summary } = readFrame(rendered(state));
      for (const { heading, charts } of epochs) {
        for (const epoch of charts) expect(epoch).toBe(heading);
      }
      const drawn = epochs.filter(({ charts }) => charts.length > 0).map(({ heading }) => heading);
      const isOneNetwork = choice.compareNetwork === undefined;
      expect(summary).toMatch(sentenceOf(drawn, isOneNetwork));
      // Of one network the earlier epoch stands above.
      expect(drawn).toEqual(isOneNetwork ? drawn.toSorted((p, q) => p - q) : drawn);
      seen.add(drawn.join());
    }
    const last = [...seen].map((epochs) => epochs.split(',').map(Number));
    for (const epoch of [1, 2, 5, 50]) expect(last.some((epochs) => epochs.includes(epoch))).toBe(true);
  });

  it('has one and the same axes at every frame', async () => {
    const states = (await played(choice)).filter(({ playing, rehearsal }) => playing && rehearsal.state === 'ready');
    expect(new Set(states.map(({ choice: { epoch } }) => epoch)).size).toBe(4);
    expect(new Set(states.map((state) => JSON.stringify(axesIn(state)))).size).toBe(1);
  });
});

/** How the sentence begins where so many epochs are drawn, from top to bottom. */
function sentenceOf([from, to = from]: readonly number[], isOneNetwork: boolean): RegExp {
  if (from === undefined) return /^$/;
  if (!isOneNetwork) return /^(At|From) .*epoch \d+/;
  return from === to ? new RegExp(`^At epoch ${from}: [^→]*$`) : new RegExp(`^From epoch ${from} to ${to}: .*→`);
}

function axesIn(state: Store) {
  const choice = { window: 'gaussian', state: 'loss' } as const;
  const rows = rowsOf(state);
  const drawn = rows.flatMap(({ samples }) => (samples ? [figureOf(samples, choice).figure!] : []));
  const first = rows.find(({ role }) => role === 'first')?.samples;
  const rehearsed = linesOf(valueOf(state.rehearsal), first).map((samples) => figureOf(samples, choice).figure!);
  expect(rehearsed.length).toBeGreaterThan(0);
  return axesOf(drawn, rehearsed);
}

describe('offline', () => {
  it('nothing is said to be on its way', () => {
    const store = makeStore(undefined, { ...world, views });
    store.getState().choose({ view: 'packets' });
    const failed = { state: 'failed', message: 'offline' } as const;
    store.setState({ backend: failed, network: failed, line: failed, compareLine: failed });
    const html = rendered(store.getState());
    expect(html).toContain('No packets: offline.');
    expect(html).not.toMatch(/walking|on its way|waiting/i);
  });
});
