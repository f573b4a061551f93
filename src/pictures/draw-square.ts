/** The browser's part of reading a picture: its decoders, and a canvas to look at what they decoded. */
import type { Kind } from './sniff.ts';
import { centreSquare, type Raster, type Square } from './raster.ts';

export interface Drawn {
  readonly raster: Raster;
  /** Whether the middle was cut out. */
  readonly cropped: boolean;
}

/** Large enough that nothing of a 32x32 picture is lost, small enough for any canvas. */
const LARGEST = 1024;
/** A drawing has no pixels of its own. */
const VECTOR_SIDE = 512;

/** The middle square of the file's first frame, turned as its EXIF data says, over white. */
export async function drawSquare(file: Blob, kind: Kind): Promise<Drawn> {
  // The type is what was found in the file; what the file's name made the browser believe may be wrong.
  const typed = new Blob([file], { type: kind.mime });
  return kind.mime === 'image/svg+xml' ? drawVector(typed) : drawBitmap(typed);
}

async function drawBitmap(file: Blob): Promise<Drawn> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    return draw(bitmap, bitmap.width, bitmap.height, LARGEST);
  } finally {
    bitmap.close();
  }
}

/** In an img element, where scripts never run and nothing is fetched. */
async function drawVector(file: Blob): Promise<Drawn> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    if (!width || !height) throw new Error('the drawing has no size');
    return draw(image, width, height, VECTOR_SIDE, VECTOR_SIDE);
  } finally {
    URL.revokeObjectURL(url);
  }
}

function draw(source: CanvasImageSource, width: number, height: number, most: number, least = 1): Drawn {
  const square = centreSquare(width, height);
  const side = Math.max(least, Math.min(Math.round(square.side), most));
  return { raster: drawOn(source, square, side), cropped: Math.abs(width - height) > 0.03 * Math.max(width, height) };
}

function drawOn(source: CanvasImageSource, { x, y, side: from }: Square, side: number): Raster {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [side, side];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, side, side);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, x, y, from, from, 0, 0, side, side);
  return { width: side, height: side, data: context.getImageData(0, 0, side, side).data };
}
