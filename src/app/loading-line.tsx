import { ProgressBar } from 'react-aria-components/ProgressBar';
import { selectShown } from '../state/followed/shown.ts';
import { selectNetwork } from '../state/selectors.ts';
import type { Store } from '../state/store-types.ts';
import { useStore } from '../state/use-store.ts';
import { words } from './words.ts';

/** What is still being fetched, under the header; there at all times, so that nothing moves when it ends. */
export function LoadingLine() {
  const text = useStore(loadingText);
  const progress = useStore(loadingProgress);
  const cached = useStore(isCached);
  return (
    // The label makes it a landmark, while it has text: all text of a page must be within one.
    <section className="page-loading" aria-label={text === null ? undefined : words.loading}>
      {text !== null && (
        <ProgressBar
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
          <span className="page-loading-text">{cached ? words.untilThen(text) : text}</span>
        </ProgressBar>
      )}
    </section>
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
