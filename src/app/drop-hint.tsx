import { useStore } from '../state/use-store.ts';
import { useIncomingFiles } from './use-incoming-files.ts';

/** Files may be dropped anywhere on the page, or pasted. */
export function DropHint() {
  const takeFile = useStore((store) => store.takeFile);
  const over = useIncomingFiles((file) => void takeFile(file));
  return over ? <div className="page-drop">Drop the picture to see what the network makes of it</div> : null;
}
