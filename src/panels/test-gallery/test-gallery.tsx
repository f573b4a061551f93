import { useCallback } from 'react';
import { classNames } from '../../datasets/dataset.ts';
import { selectDataset } from '../../state/selectors.ts';
import { testId, testIndex } from '../../state/test-set/pictures.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TestFilters } from './test-filters.tsx';
import { TestWall } from './test-wall.tsx';
import { type TestPictures, useTestPictures } from './use-test-pictures.ts';
import { words } from './words.ts';
import './test-gallery.css';

/** The pictures of the person's own test set, to browse and to choose from. */
export function TestGallery() {
  const pictures = useTestPictures();
  return pictures && <Shown pictures={pictures} />;
}

function Shown({ pictures }: { readonly pictures: TestPictures }) {
  const { set, score, browse, indices } = pictures;
  const dataset = useStore(selectDataset);
  const chosen = useStore((store) => testIndex(store.choice.picture));
  const choosePicture = useChoosePicture();
  return (
    <div className="tests">
      <TestFilters pictures={pictures} />
      {indices.length > 0 ? (
        <TestWall
          // A new selection is shown from its first picture on.
          key={JSON.stringify(browse)}
          label={words.picturesOf(dataset.name)}
          set={set}
          indices={indices}
          score={score}
          classes={classNames(dataset)}
          chosen={chosen}
          onChoose={choosePicture}
        />
      ) : (
        <p className="wall wall-none">{words.none(score?.done ?? 0)}</p>
      )}
      <Jump pictures={pictures} chosen={chosen} />
    </div>
  );
}

interface JumpProps {
  readonly pictures: TestPictures;
  readonly chosen: number | null;
}

/** To a picture by its number, or to any of those on show. */
function Jump({ pictures: { set, indices }, chosen }: JumpProps) {
  const choosePicture = useChoosePicture();
  const random = (): void => {
    const index = indices[Math.floor(Math.random() * indices.length)];
    if (index !== undefined) choosePicture(index);
  };
  return (
    <div className="tests-jump">
      <NumberField
        label={words.number(set.count - 1)}
        value={chosen ?? Number.NaN}
        min={0}
        max={set.count - 1}
        step={1}
        onChange={choosePicture}
      />
      <Button isDisabled={indices.length === 0} onPress={random}>
        {words.random}
      </Button>
      <p className="tests-count" role="status">
        {indices.length < set.count && words.someOf(indices.length, set.count)}
      </p>
    </div>
  );
}

function useChoosePicture(): (index: number) => void {
  const choose = useStore((store) => store.choose);
  return useCallback((index) => choose({ picture: testId(index) }), [choose]);
}
