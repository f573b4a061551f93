/** A few pixels of other colours as one row of numbers: what the one-pixel attack searches through. */
import { normalFrom, type Random } from '../../core/random.ts';
import type { Shape } from '../../core/types.ts';

/** For each pixel its row, its column, and a value for each channel, in [0, 1]. */
export type Genome = Float64Array;

/** Normal colours around the middle, as in the article: N(128, 127) in bytes. */
const [middle, deviation] = [128 / 255, 127 / 255];

export class FewPixels {
  private readonly shape: Shape;
  private readonly random: Random;
  private readonly normal: Random;

  constructor(shape: Shape, random: Random) {
    this.shape = shape;
    this.random = random;
    this.normal = normalFrom(random);
  }

  /** Pixels anywhere, alike likely. */
  draw(count: number): Genome {
    const [height, width, channels] = this.shape;
    return Float64Array.from({ length: count * (2 + channels) }, (_, gene) => {
      const place = gene % (2 + channels);
      if (place < 2) return this.random() * (place === 0 ? height : width);
      return clip(middle + deviation * this.normal());
    });
  }

  /** Colours end at 0 and 1; a pixel outside the picture is drawn anew. */
  mend = (genome: Genome): void => {
    const [height, width, channels] = this.shape;
    genome.forEach((value, gene) => {
      const place = gene % (2 + channels);
      const length = place === 0 ? height : width;
      if (place >= 2) genome[gene] = clip(value);
      else if (!(value >= 0 && value < length)) genome[gene] = this.random() * length;
    });
  };

  /** The picture with these pixels, in colours of 8 bits. Of pixels at one place the last one counts. */
  paint(picture: Float32Array, genome: Genome): Float32Array {
    const [, width, channels] = this.shape;
    const painted = picture.slice();
    for (let start = 0; start < genome.length; start += 2 + channels) {
      const pixel = Math.floor(genome[start]!) * width + Math.floor(genome[start + 1]!);
      for (let channel = 0; channel < channels; channel++) {
        painted[pixel * channels + channel] = Math.round(genome[start + 2 + channel]! * 255) / 255;
      }
    }
    return painted;
  }
}

function clip(value: number): number {
  return Math.min(1, Math.max(0, value));
}
