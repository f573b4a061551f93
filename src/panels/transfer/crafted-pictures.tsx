import { useMemo } from 'react';
import type { NetworkRef } from '../../engine/protocol.ts';
import { selectDataset, valueOf } from '../../state/selectors.ts';
import type { Transfer } from '../../state/transfer/types.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { attackWords } from '../test-set/attack-words.ts';
import { CraftedBy, WillCraft } from './prose.tsx';
import { words } from './words.ts';

interface CraftedPicturesProps {
  readonly transfer: Transfer | null;
  readonly crafted: NetworkRef;
}

/** The original, what was made of it, and by what. */
export function CraftedPictures({ transfer, crafted }: CraftedPicturesProps) {
  const chosen = useStore((store) => valueOf(store.picture));
  const shape = useStore((store) => selectDataset(store).shape);
  const attack = useStore(attackName);
  const world = useWorld();
  const original = transfer?.picture ?? chosen;
  const made = transfer?.crafted && 'pixels' in transfer.crafted ? transfer.crafted.pixels : null;
  const after = useMemo(() => (made && original ? { shape: original.shape, pixels: made } : null), [made, original]);
  const network = checkpointName(crafted, world);
  return (
    <section className="transfer-pictures" aria-label={words.theCrafted}>
      <figure>
        {original ? (
          <PictureCanvas picture={original} alt={words.original(original.title)} />
        ) : (
          <PictureBlank shape={shape} />
        )}
        <figcaption>{words.originalShort}</figcaption>
      </figure>
      <span className="transfer-arrow" aria-hidden="true">
        →
      </span>
      <figure>
        {after ? <PictureCanvas picture={after} alt={words.crafted} /> : <PictureBlank shape={shape} />}
        <figcaption>{after ? words.craftedShort : words.notCrafted}</figcaption>
      </figure>
      {transfer ? (
        <CraftedBy network={network} attack={<AttackOf transfer={transfer} />} />
      ) : (
        <WillCraft network={network} attack={attack} />
      )}
    </section>
  );
}

function attackName({ choice, world }: Pick<Parameters<typeof selectDataset>[0], 'choice' | 'world'>): string {
  return world.attacks.find(({ id }) => id === choice.attack)?.name ?? choice.attack;
}

/** With every setting: they may be other ones than those of the Attack view by now. */
function AttackOf({ transfer: { request } }: { readonly transfer: Transfer }) {
  const world = useWorld();
  const dataset = useStore(selectDataset);
  const { attack: id, radius, parameters, seed } = request;
  return attackWords({ id, radius, parameters, seed }, dataset, world);
}
