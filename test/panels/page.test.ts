/** The page in other worlds than its own, rendered without a browser: nothing in it relies on what comes with it. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { App } from '../../src/app/app.tsx';
import { fgsm } from '../../src/attacks/fgsm.ts';
import type { Attack } from '../../src/attacks/attack.ts';
import { answeredBy } from '../../src/panels/questions.ts';
import type { View } from '../../src/panels/view.ts';
import { views as shippedViews } from '../../src/panels/views.ts';
import { createAppStore } from '../../src/state/store.ts';
import type { Choice } from '../../src/state/model.ts';
import { StoreProvider } from '../../src/state/use-store.ts';
import type { World } from '../../src/state/world.ts';
import { patterns, patternsGallery, patternsNetwork } from '../fixtures/dataset/patterns.ts';
import { world as usual } from '../state/world.ts';

const views: readonly View[] = shippedViews;
/** One page for each question. */
const firstPages = answeredBy(views).map(({ pages }) => pages[0]!);
// Their code is fetched when they are first shown, or before.
beforeAll(() => Promise.all(views.map(({ component }) => component.fetch?.())));

const noFiles = (): Promise<never> => Promise.reject(new Error('there are no files here'));

/** The page as HTML, as it is at first sight. */
function pageOf(world: World, change: Partial<Choice> = {}, shown: readonly View[] = views): string {
  const store = createAppStore({ world: { ...world, views: shown }, decode: noFiles });
  store.getState().choose(change);
  // What the server renders is the state that a store begins with.
  store.getInitialState = store.getState;
  const html = renderToString(createElement(StoreProvider, { value: store }, createElement(App, { views: shown })));
  return html.replaceAll('<!-- -->', '');
}

const patternsWorld: World = {
  ...usual,
  datasets: [patterns],
  networks: [patternsNetwork],
  pictures: patternsGallery,
};

describe('the page', () => {
  it('has a tab for each question, and shows the first view', () => {
    const html = pageOf(usual);
    for (const { question } of views) expect(html).toContain(`>${question.title}<small>${question.words}</small>`);
    expect(html).toContain('computed to change the network’s answer');
  });

  it.each(views.map(({ id }) => id))('shows a data set of 300 classes and two channels in the view %s', (view) => {
    const html = pageOf(patternsWorld, { view });
    expect(html).toContain(patternsNetwork.name);
    // Only classes with pictures have a row in the gallery.
    expect(html.match(/class="gallery-row"/g)?.length).toBe(new Set(patternsGallery.map(({ label }) => label)).size);
  });

  it('has no second row of tabs where every question has one page', () => {
    expect(pageOf(usual, {}, firstPages)).not.toContain('page-pages');
  });

  it('has the pages of a question beneath it, and shows the one that was chosen', () => {
    const [first, ...others] = firstPages;
    const second: View = { ...first!, id: 'all', title: 'All attacks', Lead: () => 'every attack at once' };
    const more = [first!, second, ...others];
    const html = pageOf(usual, { view: 'all' }, more);
    expect(html.match(/class="page-tab"/g)?.length).toBe(firstPages.length);
    expect(html.match(/class="page-page"/g)?.length).toBe(2);
    expect(html).toContain('>One attack<');
    expect(html).toContain('every attack at once');
    expect(html).toMatch(/aria-selected="true"[^>]*data-key="all"|data-key="all"[^>]*aria-selected="true"/);
    // Another question has none beneath.
    expect(pageOf(usual, { view: 'tradeoff' }, more)).not.toContain('page-pages');
  });

  it('has a question of a view’s own', () => {
    const question = { id: 'seen', title: 'Two pixels', words: 'What does it look like?' };
    const html = pageOf(usual, {}, [...views, { ...views[0]!, id: 'seen', question }]);
    expect(html).toContain('>Two pixels<small>What does it look like?</small>');
  });

  it('shows thumbnails in the shape of the data set', () => {
    expect(pageOf(patternsWorld)).toMatch(/<img[^>]* width="24" height="40"/);
  });

  it('says of no other data set than the paper’s that epsilon is the paper’s', () => {
    expect(pageOf(usual)).toContain('>8/255 paper<');
    const html = pageOf(patternsWorld);
    expect(html).toContain('>2/255 usual<');
    expect(html).not.toContain('2/255 paper');
  });
});

describe('the attack’s form', () => {
  const withAttack = (change: Partial<Attack>): World => ({ ...usual, attacks: [{ ...fgsm, ...change } as Attack] });

  it('asks for the label to leave, or for the target', () => {
    expect(pageOf(withAttack({}))).toContain('label to leave');
    const towards = pageOf(withAttack({ aim: 'towards' }));
    expect(towards).toContain('target class');
    expect(towards).not.toContain('label to leave');
  });

  it('says of an attack that seeks the smallest change that no epsilon is set, and offers none', () => {
    const html = pageOf(withAttack({ search: 'nearest' }));
    expect(html).toContain('No ε is set for this attack.');
    expect(html).not.toContain('>budget ε<');
    expect(pageOf(usual)).toContain('>budget ε<');
  });

  it('offers an attack that can do both a target, and the label to leave where there is none', () => {
    const both = withAttack({ aim: 'either' });
    expect(pageOf(both)).toMatch(/none: leave the label.*label to leave/);
    const aimed = pageOf(both, { target: 'second-guess' });
    expect(aimed).toContain('second guess');
    expect(aimed).not.toContain('label to leave');
    expect(aimed).not.toContain('>seed<');
    expect(pageOf(both, { target: 'random' })).toContain('>seed<');
  });

  it('tells the target of an attack that is made for it, and asks for none', () => {
    const html = pageOf(withAttack({ aim: 'towards', isTargetFixed: true }));
    expect(html).toContain('<dd>least likely<small');
    expect(html).not.toContain('value="second-guess"');
  });

  it('has attacks in groups, and says of a black box that no conjugate is known', () => {
    expect(pageOf(withAttack({}))).toContain('>conjugate <small>(Table IV)<');
    const blind = pageOf(withAttack({ access: 'answers', conjugate: null } as Partial<Attack>));
    expect(blind).toContain('No conjugate is known');
  });

  it.each([
    ['linf', 'ℓ∞ attack', '8/255 = 0.0314'],
    ['l2', 'ℓ₂ attack', '8/255 = 0.0314, ℓ₂ length 1.739'],
    ['l0', 'ℓ₀ attack', '96 of 3072 values'],
  ] as const)('says what epsilon means in %s', (norm, sign, budget) => {
    const html = pageOf(withAttack({ norm }));
    expect(html).toContain(sign);
    expect(html).toContain(`>${budget}<`);
  });
});
