import { useCallback } from 'react';
import type { Browse } from '../../state/test-set/types.ts';
import { useStore } from '../../state/use-store.ts';

/** Browses other pictures of the test set; where the wall is out of sight, as on a phone, it comes into view. */
export function useBrowse(): (change: Partial<Browse>) => void {
  const browseTests = useStore((store) => store.browseTests);
  return useCallback(
    (change) => {
      browseTests(change);
      // After the wall has rendered the other pictures.
      requestAnimationFrame(bringWallIntoView);
    },
    [browseTests],
  );
}

function bringWallIntoView(): void {
  const wall = document.querySelector<HTMLElement>('.wall');
  if (!wall) return;
  const { top, bottom } = wall.getBoundingClientRect();
  if (top >= 0 && bottom <= window.innerHeight) return;
  wall.scrollIntoView({ block: 'center' });
  // So that the next key moves in the wall.
  wall.focus({ preventScroll: true });
}
