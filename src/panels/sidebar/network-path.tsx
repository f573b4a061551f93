import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { sentence } from '../../ui/format.ts';
import { words } from './words.ts';

/** How the network that is loaded is run, and what was changed or not known about its file. */
export function NetworkPath() {
  const info = useStore((store) => valueOf(store.network));
  if (!info) return null;
  return (
    <div className="network-path">
      <p>{words.paths[info.path]}</p>
      {info.notes.map((note) => (
        <p key={note}>{sentence(note)}</p>
      ))}
    </div>
  );
}
