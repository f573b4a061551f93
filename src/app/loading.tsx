import { ProgressBar } from 'react-aria-components/ProgressBar';
import { selectShown } from '../state/followed/shown.ts';
import { selectNetwork } from '../state/selectors.ts';
import type { Store } from '../state/store-types.ts';
import { useStore } from '../state/use-store.ts';
import { words } from './words.ts';

/**
 * What is still being fetched, in a place of the header that has other words otherwise: nothing is covered by it, and
 * nothing moves when it ends.
 */
export function Loading({ otherwise }: { readonly otherwise: string }) {
  const text = useStore(loadingText);
  const progress = useStore(loadingProgress);
  const cached = useStore(isCached);
  if (text === null) return <p className="page-now">{otherwise}</p>;
  return (
    <ProgressBar
      className="page-now"
      aria-label={text}
      value={progress ?? 0}
      minValue={0}
      maxValue={1}
      isIndeterminate={progress === null}
    >
      <span
        className="page-loading-bar"
        data-indeterminate={progress === null}
        style={{ inlineSize: `${100 * (progress ?? 1)}%` }}
      />
      {text}
      {cached && <span className="page-until"> {words.untilThen}</span>}
    </ProgressBar>
  );
}

function loadingText(store: Store): string | null {
  const { backend, network, choice } = store;
  if (backend.state === 'loading' || backend.state === 'empty') return words.startingEngine;
  if (network.state !== 'loading') return null;
  return words.loadingNetwork(selectNetwork(store).name, choice.epoch);
}

function loadingProgress({ network }: Store): number | null {
  return network.state === 'loading' ? (network.progress ?? null) : null;
}

/** Whether what is on show was computed before the page was opened. */
function isCached(store: Store): boolean {
  const [shown] = selectShown(store);
  return shown?.state === 'ready' && shown.cached === true;
}
