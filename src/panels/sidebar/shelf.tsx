import { selectDataset } from '../../state/selectors.ts';
import type { Results } from '../../state/model.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import type { Option } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TestGallery } from '../test-gallery/test-gallery.tsx';
import { ChooseFiles } from '../test-set/invite.tsx';
import { Gallery } from './gallery.tsx';

const shelves: readonly Option<Results['shelf']>[] = [
  { id: 'drawn', label: 'drawn' },
  { id: 'test', label: 'your test set' },
];

/** The pictures to choose from: those drawn for this page, or those of the person's own test set. */
export function Shelf() {
  const shelf = useStore((store) => store.shelf);
  const showShelf = useStore((store) => store.showShelf);
  const isGiven = useStore(({ testSets, choice }) => testSets[choice.dataset] !== undefined);
  return (
    <>
      <div className="shelf-switch">
        <Segmented label="pictures" value={shelf} options={shelves} onChange={showShelf} />
      </div>
      {shelf === 'drawn' ? <Gallery /> : isGiven ? <TestGallery /> : <NoTestSet />}
    </>
  );
}

function NoTestSet() {
  const name = useStore((store) => selectDataset(store).name);
  const waiting = useStore((store) => store.testPieces[0]?.name ?? null);
  const choose = useStore((store) => store.choose);
  return (
    <div className="shelf-empty">
      <p>
        Drop {name}’s official test files anywhere on this page to browse, attack and measure all their pictures.
        Nothing leaves your browser.
      </p>
      {waiting !== null && <p>{waiting} is here and waits for its other half.</p>}
      <ChooseFiles>Test files …</ChooseFiles>
      <Button look="quiet" onPress={() => choose({ view: 'tradeoff' })}>
        Where they are had
      </Button>
    </div>
  );
}
