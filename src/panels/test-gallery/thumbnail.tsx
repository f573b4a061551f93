import { memo, useMemo } from 'react';
import { sizeOf } from '../../core/types.ts';
import type { TestSet } from '../../datasets/test-set/test-set.ts';
import { PixelCanvas } from '../../ui/pixel-canvas.tsx';
import { bytesRgba } from '../../ui/pixels.ts';

interface ThumbnailProps {
  readonly set: TestSet;
  readonly index: number;
}

/** One picture, straight from the file's bytes. */
export const Thumbnail = memo(function Thumbnail({ set: { shape, images }, index }: ThumbnailProps) {
  const [height, width, channels] = shape;
  const rgba = useMemo(() => {
    const size = sizeOf(shape);
    return bytesRgba(images.subarray(index * size, (index + 1) * size), channels);
  }, [images, shape, channels, index]);
  return <PixelCanvas width={width} height={height} rgba={rgba} alt="" />;
});
