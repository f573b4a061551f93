import { useMemo } from 'react';
import type { Attack } from '../../attacks/attack.ts';
import { sizeOf, type Shape } from '../../core/types.ts';
import type { Attacked } from '../../state/model.ts';
import { fixed, percent, significant } from '../../ui/format.ts';
import { Formula } from '../../ui/formula.tsx';
import { MapLegend, NoiseCanvas } from '../../ui/noise-canvas.tsx';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { alignmentOf, touchedUpTo } from './conjugate.ts';
import type { Iterate } from './iterate.ts';
import { ConjugateHeading, TriedHeading } from './prose.tsx';
import { words } from './words.ts';

export interface ConjugateProps {
  readonly shape: Shape;
  /** The attack of the result; of what is chosen, while there is none. */
  readonly attack: Attack;
  readonly result: Attacked | undefined;
  readonly iterate: Iterate | null;
}

/** What led to the iterate on show, on its own scale; where no conjugate is known, where the attack tried changes. */
export function ConjugateMap({ shape, attack, result, iterate }: ConjugateProps) {
  if (!result || !iterate) return <PictureBlank shape={shape} />;
  if (attack.conjugate === null) return <TriedMap shape={shape} result={result} iterate={iterate} />;
  if (!iterate.conjugate) return <PictureBlank shape={shape} />;
  const { largest } = alignmentOf(result, iterate.conjugate.pixels);
  return <NoiseCanvas noise={iterate.conjugate} gain={largest > 0 ? 1 / largest : 1} alt={words.conjugateMap} />;
}

type TriedProps = Pick<ConjugateProps, 'shape'> & { readonly result: Attacked; readonly iterate: Iterate };

function useTried({ shape, result: { steps }, iterate: { index } }: TriedProps) {
  return useMemo(() => touchedUpTo(steps, index, shape[2]), [steps, index, shape]);
}

function TriedMap(props: TriedProps) {
  const { shape } = props;
  const { times, most } = useTried(props);
  const picture = useMemo(
    () => ({ shape: [shape[0], shape[1], 1] as const, pixels: times.map((n) => n / Math.max(1, most)) }),
    [shape, times, most],
  );
  return <PictureCanvas picture={picture} alt={words.triedMap} />;
}

/** Its name, formula and scale, and how well it points along the gradient and along the change. */
export function ConjugateFacts({ shape, attack, result, iterate }: ConjugateProps) {
  if (attack.conjugate === null) return <TriedFacts shape={shape} result={result} iterate={iterate} />;
  const tex = result?.target != null && attack.towards ? attack.towards.conjugate : attack.conjugate;
  const found = result && iterate?.conjugate ? alignmentOf(result, iterate.conjugate.pixels) : null;
  return (
    <div className="attack-conjugate-facts">
      <ConjugateHeading />
      {tex !== null && <Formula tex={tex} />}
      {found ? (
        <Scale largest={found.largest} />
      ) : (
        <p>{result && iterate && words.noConjugate[missing(result, iterate)]}</p>
      )}
      <dl className="attack-norms" aria-label={words.alignment}>
        <Fact name={words.cosine} value={found?.cosine == null ? null : fixed(found.cosine, 3)} />
        <Fact name={words.share} value={found?.share == null ? null : percent(found.share)} />
      </dl>
    </div>
  );
}

function Scale({ largest }: { readonly largest: number }) {
  const range = significant(largest, 2);
  return <MapLegend black={`−${range}`} white={`+${range}`} alt={words.conjugateScale} />;
}

function missing({ gradient }: Attacked, { step }: Iterate): keyof typeof words.noConjugate {
  if (step.index === 0) return 'original';
  return gradient === null ? 'cached' : 'drawn';
}

/** Of an attack that sees answers alone. */
function TriedFacts({ shape, result, iterate }: Omit<ConjugateProps, 'attack'>) {
  return (
    <div className="attack-conjugate-facts">
      <TriedHeading />
      <p>{words.noneKnown}</p>
      {result && iterate && <Tried shape={shape} result={result} iterate={iterate} />}
    </div>
  );
}

function Tried(props: TriedProps) {
  const { times, most } = useTried(props);
  const touched = times.reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0);
  return (
    <>
      <MapLegend black="0" white={words.times(most)} alt={words.triedScale} />
      <dl className="attack-norms" aria-label={words.tried}>
        <Fact name={words.pixelsTried} value={words.changedOf(touched, sizeOf(props.shape) / props.shape[2])} />
      </dl>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value ?? '–'}</dd>
    </div>
  );
}
