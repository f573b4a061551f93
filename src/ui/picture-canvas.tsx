import { memo, useMemo } from 'react';
import type { Picture, Shape } from '../core/types.ts';
import { PixelCanvas } from './pixel-canvas.tsx';
import { pictureRgba } from './pixels.ts';

interface PictureCanvasProps {
  readonly picture: Picture;
  readonly alt: string;
}

/** A picture, enlarged without smoothing. */
export const PictureCanvas = memo(function PictureCanvas({ picture, alt }: PictureCanvasProps) {
  const rgba = useMemo(() => pictureRgba(picture), [picture]);
  const [height, width] = picture.shape;
  return <PixelCanvas width={width} height={height} rgba={rgba} alt={alt} />;
});

/** The place of a picture that is still to come. */
export function PictureBlank({ shape: [height, width] }: { readonly shape: Shape }) {
  return <span className="ui-picture-empty" style={{ aspectRatio: `${width} / ${height}` }} />;
}
