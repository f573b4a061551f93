import { useStore } from '../../state/use-store.ts';
import { words } from './words.ts';

/** What the answers come to; said aloud once no job runs. */
export function Summary({ told }: { readonly told: readonly string[] }) {
  const isBusy = useStore((store) => store.transferring !== null);
  return (
    <div className="transfer-summary" role="group" aria-label={words.summary} aria-live="polite" aria-busy={isBusy}>
      {told.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
