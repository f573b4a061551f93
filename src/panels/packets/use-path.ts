import { useMemo } from 'react';
import { lineBetween } from '../../packets/line.ts';
import type { LinePath, LineSamples } from '../../state/model.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { useOtherPicture } from './use-other-picture.ts';

/** Where the line runs; of what was computed when the page was built, it is found again from the two pictures. */
export function usePath(samples: LineSamples | undefined): LinePath | null {
  const isMissing = samples !== undefined && samples.path === null && samples.line === 'between';
  const picture = useStore((store) => valueOf(store.picture));
  const other = useOtherPicture(isMissing);
  const found = useMemo(() => {
    if (!picture || !other || picture.id === other.id || picture.pixels.length !== other.pixels.length) return null;
    const { centre, direction } = lineBetween(picture.pixels, other.pixels);
    return { shape: picture.shape, centre, direction, pictures: [picture, other] };
  }, [picture, other]);
  return isMissing ? found : (samples?.path ?? null);
}
