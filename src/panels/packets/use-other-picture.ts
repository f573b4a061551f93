import { useEffect, useState } from 'react';
import { loadPicture } from '../../pictures/load.ts';
import type { NamedPicture } from '../../state/model.ts';
import { known } from '../../state/known.ts';
import { selectDataset, selectOther } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';

/** The picture at the other end of line 1, once it has been read. */
export function useOtherPicture(): NamedPicture | null {
  const id = useStore((store) => selectOther(store));
  const shape = useStore((store) => selectDataset(store).shape);
  const [picture, setPicture] = useState<NamedPicture | null>(null);
  useEffect(() => {
    const entry = known.pictures.find((candidate) => candidate.id === id);
    if (!entry) return;
    let live = true;
    loadPicture(entry, shape).then(
      (read) => live && setPicture({ ...read, id: entry.id, title: entry.title, label: entry.label }),
      // The line itself reports a picture that cannot be read.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [id, shape]);
  return picture?.id === id ? picture : null;
}
