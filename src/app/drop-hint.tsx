import { useStore } from '../state/use-store.ts';
import { useIncomingFiles } from './use-incoming-files.ts';

/** Files may be dropped anywhere on the page, or pasted. */
export function DropHint() {
  const takeFiles = useStore((store) => store.takeFiles);
  const over = useIncomingFiles((files) => void takeFiles(files));
  if (!over) return null;
  return (
    <div className="page-drop">
      <p>
        Drop a picture to see what the network makes of it
        <small>or the official test files of CIFAR-10 or MNIST</small>
      </p>
    </div>
  );
}
