import { useEffect, useState } from 'react';
import { decodePicture } from '../../pictures/decode.ts';
import { loadPicture } from '../../pictures/load.ts';
import type { NamedPicture } from '../../state/model.ts';
import { readPicture } from '../../state/pictures/read.ts';
import { selectOther } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';

const tools = { loadPicture, decode: decodePicture };

/** The picture at the other end of line 1, once it has been read; null where it is not asked for. */
export function useOtherPicture(isAsked: boolean): NamedPicture | null {
  const id = useStore((store) => (isAsked ? selectOther(store) : null));
  const dataset = useStore((store) => store.choice.dataset);
  const world = useWorld();
  const [picture, setPicture] = useState<NamedPicture | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let live = true;
    readPicture(id, { choice: { dataset }, world }, tools).then(
      (read) => live && setPicture(read),
      // The line itself reports a picture that cannot be read.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [id, dataset, world]);
  return picture?.id === id ? picture : null;
}
