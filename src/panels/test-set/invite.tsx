import { FileTrigger } from 'react-aria-components/FileTrigger';
import type { Span } from '../../datasets/official.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';

/** Opens the person's own files, several at once. No types are asked for: the official files have none. */
export function ChooseFiles({ children }: { readonly children: string }) {
  const takeFiles = useStore((store) => store.takeFiles);
  return (
    <FileTrigger allowsMultiple onSelect={(files) => void takeFiles([...(files ?? [])])}>
      <Button onPress={() => {}}>{children}</Button>
    </FileTrigger>
  );
}

/** Which files, and where they are to be had: no picture of any data set comes with this page. */
export function WhereFiles() {
  const { datasets } = useWorld();
  return (
    <ul className="test-set-where">
      {datasets.map(
        ({ id, name, official }) =>
          official && (
            <li key={id}>
              <b>{name}</b>: {official.where.map(spanOf)}
            </li>
          ),
      )}
    </ul>
  );
}

/** A sentence's pieces stand in their order for good, so their places are their keys. */
function spanOf(span: Span, place: number) {
  if (typeof span === 'string') return span;
  if ('file' in span) return <code key={place}>{span.file}</code>;
  return (
    <a key={place} href={span.address} target="_blank" rel="noreferrer">
      {span.words}
    </a>
  );
}
