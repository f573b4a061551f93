import { useMemo } from 'react';
import type { NamedPicture } from '../../state/model.ts';
import { fixed } from '../../ui/format.ts';
import { PictureCanvas } from '../../ui/picture-canvas.tsx';
import { pictureBetween, stripPlaces } from './line-pictures.ts';

interface LineStripProps {
  readonly a: NamedPicture;
  readonly b: NamedPicture;
  /** Half of what the axis shows, in units of s. */
  readonly range: number;
}

/** What the horizontal axis is: the picture at some of its places. */
export function LineStrip({ a, b, range }: LineStripProps) {
  const pictures = useMemo(
    () => stripPlaces.map((place) => ({ place, picture: pictureBetween(a.pixels, b.pixels, a.shape, place) })),
    [a, b],
  );
  return (
    <ol className="packets-strip" aria-label="Pictures along the line">
      {pictures.map(({ place, picture }) => (
        <li key={place} style={{ left: `${50 + (place / (2 * range)) * 100}%` }}>
          <PictureCanvas picture={picture} alt={altOf(place, a, b)} />
          <span>{captionOf(place)}</span>
        </li>
      ))}
    </ol>
  );
}

function captionOf(place: number): string {
  if (place === -2) return 'A';
  if (place === 2) return 'B';
  return place === 0 ? 'midway' : 'beyond';
}

function altOf(place: number, a: NamedPicture, b: NamedPicture): string {
  if (place === -2) return `Picture A at t = −2 s: ${a.title}`;
  if (place === 2) return `Picture B at t = 2 s: ${b.title}`;
  return place === 0
    ? 'Half way, at t = 0: both pictures mixed'
    : `Beyond, at t = ${fixed(place, 0)} s: contrast against the other picture`;
}
