import { useStore, useWorld } from '../state/use-store.ts';
import { DropHere } from './prose.tsx';
import { useIncomingFiles } from './use-incoming-files.ts';
import { words } from './words.ts';

/** Files may be dropped anywhere on the page, or pasted. */
export function DropHint() {
  const { datasets } = useWorld();
  const takeFiles = useStore((store) => store.takeFiles);
  const over = useIncomingFiles((files) => void takeFiles(files));
  if (!over) return null;
  const published = datasets.filter(({ official }) => official !== null).map(({ name }) => name);
  return (
    <div className="page-drop">
      <DropHere testFiles={words.orTestFiles(published)} />
    </div>
  );
}
