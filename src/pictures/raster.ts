/** Colours of a decoded picture as a canvas gives them: row-major RGBA, 8 bits. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The largest square in the middle. */
export function centreSquare(width: number, height: number): Square {
  const side = Math.min(width, height);
  // Whole pixels: half a pixel aside would blur every one of them.
  return { x: Math.floor((width - side) / 2), y: Math.floor((height - side) / 2), side };
}
