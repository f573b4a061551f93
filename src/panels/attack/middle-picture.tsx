import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useStore } from '../../state/use-store.ts';
import { NoiseCanvas } from '../../ui/noise-canvas.tsx';
import { PictureBlank } from '../../ui/picture-canvas.tsx';
import { ConjugateMap, type ConjugateProps } from './conjugate-cell.tsx';
import { words } from './words.ts';
import './middle-picture.css';

/** Which of the two maps is seen where there is no room for both. */
export type Middle = 'noise' | 'conjugate';

export interface MiddleChoice {
  readonly shown: Middle;
  readonly show: (middle: Middle) => void;
}

interface MiddlePictureProps extends ConjugateProps {
  /** null: it is chosen elsewhere. */
  readonly middle: MiddleChoice | null;
}

/** Between the original and what comes out: what was added, and the conjugate along which it was found. */
export function MiddlePicture({ middle, ...props }: MiddlePictureProps) {
  const { shape, attack, iterate } = props;
  const gain = useStore((store) => store.choice.gain);
  return (
    <div className="attack-picture attack-picture-noise">
      <div className="attack-heading attack-middle-heading">
        {middle && <MiddleSwitch {...middle} isKnown={attack.conjugate !== null} />}
      </div>
      <div className="attack-map attack-map-noise">
        {iterate ? <NoiseCanvas noise={iterate.noise} gain={gain} alt={words.noise} /> : <PictureBlank shape={shape} />}
      </div>
      <div className="attack-map attack-map-conjugate">
        <ConjugateMap {...props} />
      </div>
    </div>
  );
}

function MiddleSwitch({ shown, show, isKnown }: MiddleChoice & { readonly isKnown: boolean }) {
  const options: readonly Middle[] = ['noise', 'conjugate'];
  return (
    <ToggleButtonGroup
      className="attack-middle-switch"
      aria-label={words.middle}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option));
        if (chosen) show(chosen);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option} id={option} className="attack-middle-option">
          {option === 'conjugate' && !isKnown ? words.maps.tried : words.maps[option]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
