import { useMemo } from 'react';
import type { NamedPicture } from '../../state/model.ts';
import { PictureCanvas } from '../../ui/picture-canvas.tsx';
import { pictureBetween, stripPlaces } from './line-pictures.ts';
import { words } from './words.ts';

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
    <ol className="packets-strip" aria-label={words.alongLine}>
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
  return place === 0 ? words.midway : words.beyond;
}

function altOf(place: number, a: NamedPicture, b: NamedPicture): string {
  if (place === -2) return words.atA(a.title);
  if (place === 2) return words.atB(b.title);
  return place === 0 ? words.halfWay : words.beyondAt(place);
}
