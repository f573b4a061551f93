/** Colours of a decoded picture as a canvas gives them: row-major RGBA, 8 bits. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The largest rectangle in the middle that is `aspect` times as wide as it is high; a square for 1. */
export function middleOf(width: number, height: number, aspect: number): Rectangle {
  const [wide, high] = width > height * aspect ? [height * aspect, height] : [width, width / aspect];
  // Whole pixels: half a pixel aside would blur every one of them.
  return { x: Math.floor((width - wide) / 2), y: Math.floor((height - high) / 2), width: wide, height: high };
}
