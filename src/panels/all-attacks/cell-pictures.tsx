import { type ReactNode, useMemo } from 'react';
import type { Attack } from '../../attacks/attack.ts';
import { difference, linf } from '../../core/norms.ts';
import type { Picture, Shape } from '../../core/types.ts';
import type { Trial } from '../../state/all-attacks/types.ts';
import { significant } from '../../ui/format.ts';
import { NoiseCanvas } from '../../ui/noise-canvas.tsx';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { words } from './words.ts';

interface CellPicturesProps {
  readonly attack: Attack;
  readonly shape: Shape;
  readonly trial: Trial | null;
}

/** What an attack made of the picture, what it changed, and the conjugate that it went along. */
export function CellPictures({ attack, shape, trial }: CellPicturesProps) {
  const shown = useMemo(() => trial && picturesOf(trial, shape), [trial, shape]);
  const { change, conjugate } = shown ?? {};
  const blank = <PictureBlank shape={shape} />;
  return (
    <div className="all-attacks-pictures">
      <Titled title={words.resultShort}>
        {shown ? <PictureCanvas picture={shown.result} alt={words.result(attack.name)} /> : blank}
      </Titled>
      <Titled title={words.changeShort(change ? changeScale(change.top) : '')}>
        {change ? <Signed {...change} alt={words.change(attack.name)} /> : blank}
      </Titled>
      <Titled title={words.conjugateShort(conjugate ? conjugateScale(conjugate.top) : '')}>
        {attack.conjugate === null || (shown && !conjugate) ? (
          <p className="all-attacks-none">{attack.conjugate === null ? words.noneKnown : words.noneHere}</p>
        ) : conjugate ? (
          <Signed {...conjugate} alt={words.conjugate(attack.name)} />
        ) : (
          blank
        )}
      </Titled>
    </div>
  );
}

function Titled({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {children}
    </figure>
  );
}

/** Signed values, and the largest of them without its sign, which white and black stand for. */
export interface SignedPicture {
  readonly picture: Picture;
  readonly top: number;
}

function Signed({ picture, top, alt }: SignedPicture & { readonly alt: string }) {
  return <NoiseCanvas noise={picture} gain={gainOf(top)} alt={alt} />;
}

/** All zero is mid-grey at any gain. */
export function gainOf(top: number): number {
  return top > 0 ? 1 / top : 1;
}

export function changeScale(top: number): string {
  return top === 0 ? words.nothing : words.plusMinusPixels(significant(255 * top, 3));
}

export function conjugateScale(top: number): string {
  return top === 0 ? words.nothing : words.plusMinus(significant(top, 2));
}

interface Shown {
  /** As it is saved: in 8 bits. */
  readonly result: Picture;
  readonly change: SignedPicture;
  readonly conjugate: SignedPicture | null;
}

export function picturesOf({ result: { steps, rounded } }: Trial, shape: Shape): Shown {
  const [original, last] = [steps[0]!, steps.at(-1)!];
  const signed = (pixels: Float32Array): SignedPicture => ({ picture: { shape, pixels }, top: linf(pixels) });
  return {
    result: { shape, pixels: rounded.pixels },
    change: signed(difference(last.pixels, original.pixels)),
    conjugate: last.conjugate && signed(last.conjugate),
  };
}
