import { useMemo } from 'react';
import type { LinePath } from '../../state/model.ts';
import { PictureCanvas } from '../../ui/picture-canvas.tsx';
import type { CurveEnds } from '../../ui/use-curve-ends.ts';
import { pictureAt } from './on-line.ts';
import { words } from './words.ts';

interface LineStripProps {
  readonly path: LinePath;
  /** s, l2 distance. */
  readonly scale: number;
  /** Half of what the axis shows, in units of s. */
  readonly range: number;
  readonly ends: CurveEnds;
}

/** Positions of the pictures on the strip, in units of s. */
const places = [-4, -2, 0, 2, 4] as const;

/** What the horizontal axis between two pictures is: the picture at some of its places. */
export function LineStrip({ path, scale, range, ends }: LineStripProps) {
  const pictures = useMemo(
    () => places.map((place) => ({ place, picture: pictureAt(path, place * scale) })),
    [path, scale],
  );
  return (
    <ol className="packets-strip" aria-label={words.alongLine} style={{ marginInline: `${ends[0]}px ${ends[1]}px` }}>
      {pictures.map(({ place, picture }) => (
        <li key={place} style={{ left: `${50 + (place / (2 * range)) * 100}%` }}>
          <PictureCanvas picture={picture} alt={altOf(place, path)} />
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

function altOf(place: number, { pictures }: LinePath): string {
  const [a, b] = pictures.map(({ title }) => title);
  if (place === -2) return words.atA(a ?? '');
  if (place === 2) return words.atB(b ?? '');
  return place === 0 ? words.halfWay : words.beyondAt(place);
}
