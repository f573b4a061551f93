import { useEffect } from 'react';
import type { View } from '../panels/view.ts';

/** Fetches the code of all views once the page has nothing else to do, so that each opens at once. */
export function useFetchedViews(views: readonly View[]): void {
  useEffect(() => {
    // Without a network it fails, and is fetched when the view is opened.
    const fetchAll = (): void => views.forEach(({ component }) => void component.fetch?.().catch(() => {}));
    // Not every browser tells when it is idle.
    if (!('requestIdleCallback' in window)) {
      fetchAll();
      return undefined;
    }
    const asked = window.requestIdleCallback(fetchAll);
    return () => window.cancelIdleCallback(asked);
  }, [views]);
}
