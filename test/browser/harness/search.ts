import type { Page } from 'playwright-core';
import { gallery } from '../../../src/gallery/gallery.ts';
import { catalog } from '../../../src/state/catalog.ts';

/**
 * Looks in the shipped networks for a picture and a budget where FGSM fails and PGD succeeds, both clearly, so that
 * the test outlives the next training. @returns the page's address from `?` on, with FGSM chosen
 */
export async function whereOnlyPgdFools(page: Page): Promise<string> {
  const { id, dataset, epochs } = catalog.find((entry) => entry.dataset === 'mnist')!;
  const network = { id, epoch: epochs.at(-1)!.epoch };
  const pictures = gallery.filter((entry) => entry.dataset === dataset).map((entry) => entry.id);
  const found = await page.evaluate(
    async ([network, pictures]) => {
      await window.engine.request('start', { choice: 'wasm' });
      /** By how much the attacked label leads after the attack; below 0 the network is fooled. */
      const lead = async (picture: string, attack: string, epsilon: number): Promise<number> => {
        const request = await window.requestFor(picture, { network, attack, epsilon });
        const { label, steps } = await window.engine.request('attack', request);
        const logits = [...steps.at(-1)!.logits];
        const [own] = logits.splice(label, 1);
        return own! - Math.max(...logits);
      };
      for (const picture of pictures) {
        for (let epsilon = 0.02; epsilon < 0.3; epsilon += 0.01) {
          if ((await lead(picture, 'pgd', epsilon)) > -0.1) continue;
          if ((await lead(picture, 'fgsm', epsilon)) > 0.1) return { picture, epsilon };
        }
      }
      return null;
    },
    [network, pictures] as const,
  );
  if (!found) throw new Error('no picture and budget where PGD fools and FGSM does not');
  return `?dataset=${dataset}&network=${id}&epoch=${network.epoch}&picture=${found.picture}&attack=fgsm&epsilon=${found.epsilon}`;
}
