import { useLayoutEffect, useRef } from 'react';
import './picture-canvas.css';

interface PixelCanvasProps {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  /** What a screen reader says; empty where the words beside it say the same. */
  readonly alt: string;
}

/** One canvas pixel per picture pixel; the style enlarges it without smoothing. */
export function PixelCanvas({ width, height, rgba, alt }: PixelCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    ref.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  }, [rgba, width, height]);
  const name = alt === '' ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': alt };
  return (
    <canvas
      ref={ref}
      className="ui-picture"
      width={width}
      height={height}
      style={{ aspectRatio: `${width} / ${height}` }}
      {...name}
    />
  );
}
