import { useEffect, useState } from 'react';
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
    readPixels(entry.file, shape).then(
      (pixels) => live && setPicture({ id: entry.id, title: entry.title, label: entry.label, shape, pixels }),
      // The line itself reports a picture that cannot be read.
      () => undefined,
    );
    return () => {
      live = false;
    };
  }, [id, shape]);
  return picture?.id === id ? picture : null;
}

async function readPixels(file: string, [height, width, channels]: NamedPicture['shape']): Promise<Float32Array> {
  const image = new Image();
  image.src = file;
  await image.decode();
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('the browser gave no canvas');
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return Float32Array.from({ length: height * width * channels }, (_, i) => {
    const pixel = Math.floor(i / channels);
    return data[4 * pixel + (i % channels)]! / 255;
  });
}
