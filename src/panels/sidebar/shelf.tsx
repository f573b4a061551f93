import { selectDataset } from '../../state/selectors.ts';
import type { Results } from '../../state/store-types.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import type { Option } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TestGallery } from '../test-gallery/test-gallery.tsx';
import { ChooseFiles } from '../test-set/invite.tsx';
import { NoOfficialFiles } from '../test-set/prose.tsx';
import { words as shared } from '../words.ts';
import { Gallery } from './gallery.tsx';
import { GiveTestSet } from './prose.tsx';
import { words } from './words.ts';

const shelves: readonly Option<Results['shelf']>[] = [
  { id: 'drawn', label: words.shelves.drawn },
  { id: 'test', label: words.shelves.test },
];

/** The pictures to choose from: those drawn for this page, or those of the person's own test set. */
export function Shelf() {
  const shelf = useStore((store) => store.shelf);
  const showShelf = useStore((store) => store.showShelf);
  const isGiven = useStore(({ world, choice }) => world.testSets[choice.dataset] !== undefined);
  return (
    <>
      <div className="shelf-switch">
        <Segmented label={words.pictures} value={shelf} options={shelves} onChange={showShelf} />
      </div>
      {shelf === 'drawn' ? <Gallery /> : isGiven ? <TestGallery /> : <NoTestSet />}
    </>
  );
}

function NoTestSet() {
  const { name, official } = useStore(selectDataset);
  const waiting = useStore((store) => store.testPieces[0]?.name ?? null);
  const choose = useStore((store) => store.choose);
  return (
    <div className="shelf-empty">
      {official ? <GiveTestSet dataset={name} /> : <NoOfficialFiles dataset={name} />}
      {waiting !== null && <p>{shared.waitsForHalf(waiting)}</p>}
      <ChooseFiles>{words.testFiles}</ChooseFiles>
      <Button look="quiet" onPress={() => choose({ view: 'tradeoff' })}>
        {words.whereTheyAre}
      </Button>
    </div>
  );
}
