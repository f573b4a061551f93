import { ProgressBar } from 'react-aria-components/ProgressBar';
import { selectNetwork, selectShown } from '../state/selectors.ts';
import type { Store } from '../state/model.ts';
import { useStore } from '../state/use-store.ts';

/** What is still being fetched, under the header; there at all times, so that nothing moves when it ends. */
export function LoadingLine() {
  const text = useStore(loadingText);
  const progress = useStore(loadingProgress);
  const cached = useStore((store) => {
    const [shown] = selectShown(store);
    return shown?.state === 'ready' && shown.cached === true;
  });
  return (
    // A landmark while it says something: what a screen reader meets must be within one.
    <section className="page-loading" aria-label={text === null ? undefined : 'loading'}>
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
          <span className="page-loading-text">
            {text}
            {cached && '; until then, this is the result computed when the page was made'}
          </span>
        </ProgressBar>
      )}
    </section>
  );
}

function loadingText(store: Store): string | null {
  const { backend, network, choice } = store;
  if (backend.state === 'loading' || backend.state === 'empty') return 'Starting the engine';
  if (network.state !== 'loading') return null;
  return `Loading ${selectNetwork(store).name}, epoch ${choice.epoch}`;
}

function loadingProgress({ network }: Store): number | null {
  return network.state === 'loading' ? (network.progress ?? null) : null;
}
