import { useMemo } from 'react';
import type { Picture } from '../core/types.ts';
import { PixelCanvas } from './pixel-canvas.tsx';
import { noiseRange, noiseRgba } from './pixels.ts';
import { words } from './words.ts';

interface NoiseCanvasProps {
  /** Signed values: result - original. */
  readonly noise: Picture;
  readonly gain: number;
  readonly alt: string;
}

/** A signed difference, by channel around mid-grey, so that neither the light nor the dark page hides a sign. */
export function NoiseCanvas({ noise, gain, alt }: NoiseCanvasProps) {
  const rgba = useMemo(() => noiseRgba(noise, gain), [noise, gain]);
  const [height, width] = noise.shape;
  return <PixelCanvas width={width} height={height} rgba={rgba} alt={alt} />;
}

const rampSteps = 65;

/** The scale of the map: which change is black and which is white, in 255ths. */
export function NoiseLegend({ gain }: { readonly gain: number }) {
  const range = Number(noiseRange(gain).toPrecision(3));
  return <MapLegend black={`−${range}/255`} white={`+${range}/255`} alt={words.noiseScale} />;
}

interface MapLegendProps {
  /** What is black, and what is white. */
  readonly black: string;
  readonly white: string;
  readonly alt: string;
}

/** The scale of a grey map. */
export function MapLegend({ black, white, alt }: MapLegendProps) {
  const ramp = useMemo(() => {
    const pixels = Float32Array.from({ length: rampSteps }, (_, i) => (2 * i) / (rampSteps - 1) - 1);
    return noiseRgba({ shape: [1, rampSteps, 1], pixels }, 1);
  }, []);
  return (
    <div className="ui-noise-legend">
      <span>{black}</span>
      <span className="ui-noise-ramp">
        <PixelCanvas width={rampSteps} height={1} rgba={ramp} alt={alt} />
      </span>
      <span>{white}</span>
    </div>
  );
}
