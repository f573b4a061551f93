import { useCallback } from 'react';
import { selectDataset } from '../../state/selectors.ts';
import { testId, testIndex } from '../../state/test-set/pictures.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { count } from '../test-set/words.ts';
import { TestFilters } from './test-filters.tsx';
import { TestWall } from './test-wall.tsx';
import { type TestPictures, useTestPictures } from './use-test-pictures.ts';
import './test-gallery.css';

/** The pictures of the person's own test set, to browse and to choose from. */
export function TestGallery() {
  const pictures = useTestPictures();
  return pictures && <Shown pictures={pictures} />;
}

function Shown({ pictures }: { readonly pictures: TestPictures }) {
  const { set, score, browse, indices } = pictures;
  const { name, classes } = useStore((store) => selectDataset(store));
  const chosen = useStore((store) => testIndex(store.choice.picture));
  const choosePicture = useChoosePicture();
  return (
    <div className="tests">
      <TestFilters pictures={pictures} />
      {indices.length > 0 ? (
        <TestWall
          // Other pictures are looked at from their first on.
          key={JSON.stringify(browse)}
          label={`pictures of your ${name} test set`}
          set={set}
          indices={indices}
          score={score}
          classes={classes}
          chosen={chosen}
          onChoose={choosePicture}
        />
      ) : (
        <p className="wall wall-none">No such picture among the {count(score?.done ?? 0)} that were measured.</p>
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
        label={`number, 0 to ${count(set.count - 1)}`}
        value={chosen ?? Number.NaN}
        min={0}
        max={set.count - 1}
        step={1}
        onChange={choosePicture}
      />
      <Button isDisabled={indices.length === 0} onPress={random}>
        Random
      </Button>
      <p className="tests-count" role="status">
        {indices.length < set.count && `${count(indices.length)} of ${count(set.count)} pictures`}
      </p>
    </div>
  );
}

function useChoosePicture(): (index: number) => void {
  const choose = useStore((store) => store.choose);
  return useCallback((index) => choose({ picture: testId(index) }), [choose]);
}
