import { useEffect, useRef } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { OWN } from '../../state/pictures/own.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { words } from './words.ts';

/** A picture from the person's own computer; it is read here and goes nowhere. */
export function OwnPicture() {
  const file = useStore((store) => store.world.ownFile);
  const isChosen = useStore((store) => store.choice.picture === OWN);
  const choose = useStore((store) => store.choose);
  const takeFiles = useStore((store) => store.takeFiles);
  return (
    <div className="own">
      <FileTrigger acceptedFileTypes={['image/*']} onSelect={(files) => void takeFiles([...(files ?? [])])}>
        <Button onPress={() => {}}>{words.yourPicture}</Button>
      </FileTrigger>
      {file ? (
        <ToggleButton className="own-chip" isSelected={isChosen} onChange={() => choose({ picture: OWN })}>
          <FileImage file={file} />
          <span>{file.name || words.pasted}</span>
        </ToggleButton>
      ) : (
        <span className="own-hint">{words.orDrop}</span>
      )}
    </div>
  );
}

/** The file as the browser shows it; an SVG in an img element runs no scripts. */
function FileImage({ file }: { readonly file: Blob }) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (!image.current) return undefined;
    const url = URL.createObjectURL(file);
    image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  return <img ref={image} alt="" />;
}
