/** The browser's part of reading a picture: its decoders, and a canvas to look at what they decoded. */
import type { Shape } from '../core/types.ts';
import type { Kind } from './sniff.ts';
import { middleOf, type Raster, type Rectangle } from './raster.ts';

export interface Drawn {
  readonly raster: Raster;
  /** Whether the middle was cut out. */
  readonly cropped: boolean;
}

/** The longer side. Large enough that nothing of a small picture is lost, small enough for any canvas. */
const LARGEST = 1024;
/** A drawing has no size in pixels; it is rendered at this one. */
const VECTOR_SIDE = 512;

/**
 * The middle of the file's first frame, as wide for its height as pictures of the shape are, turned as its EXIF data
 * says, over white.
 */
export async function drawMiddle(file: Blob, kind: Kind, shape: Shape): Promise<Drawn> {
  // The browser takes a file's type from its name, which may be wrong; this is the type that was found in the file.
  const typed = new Blob([file], { type: kind.mime });
  const aspect = shape[1] / shape[0];
  return kind.mime === 'image/svg+xml' ? drawVector(typed, aspect) : drawBitmap(typed, aspect);
}

async function drawBitmap(file: Blob, aspect: number): Promise<Drawn> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const middle = middleOf(bitmap.width, bitmap.height, aspect);
    const longer = Math.max(middle.width, middle.height);
    return draw(bitmap, bitmap, middle, Math.min(Math.round(longer), LARGEST));
  } finally {
    bitmap.close();
  }
}

/** In an img element, where scripts never run and nothing is fetched. */
async function drawVector(file: Blob, aspect: number): Promise<Drawn> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    if (!width || !height) throw new Error('the drawing has no size');
    return draw(image, { width, height }, middleOf(width, height, aspect), VECTOR_SIDE);
  } finally {
    URL.revokeObjectURL(url);
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param longer pixels of the raster's longer side */
function draw(source: CanvasImageSource, whole: Size, middle: Rectangle, longer: number): Drawn {
  const scale = longer / Math.max(middle.width, middle.height);
  const [width, height] = [middle.width, middle.height].map((side) => Math.max(1, Math.round(scale * side)));
  const left = Math.max(whole.width - middle.width, whole.height - middle.height);
  return {
    raster: drawOn(source, middle, { width: width!, height: height! }),
    cropped: left > 0.03 * Math.max(whole.width, whole.height),
  };
}

function drawOn(source: CanvasImageSource, { x, y, ...from }: Rectangle, { width, height }: Size): Raster {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, x, y, from.width, from.height, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
