import { useEffect, useState } from 'react';
import { loadPicture } from '../../pictures/load.ts';
import { pictureOf } from '../../state/effects/picture.ts';
import { known } from '../../state/known.ts';
import type { NamedPicture } from '../../state/model.ts';
import { selectOther } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';

/** The picture at the other end of line 1, once it has been read. */
export function useOtherPicture(): NamedPicture | null {
  const id = useStore((store) => selectOther(store));
  const dataset = useStore((store) => store.choice.dataset);
  const testSets = useStore((store) => store.testSets);
  const [picture, setPicture] = useState<NamedPicture | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let live = true;
    pictureOf(id, { choice: { dataset }, testSets }, { loadPicture }, known).then(
      (read) => live && setPicture(read),
      // The line itself reports a picture that cannot be read.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [id, dataset, testSets]);
  return picture?.id === id ? picture : null;
}
