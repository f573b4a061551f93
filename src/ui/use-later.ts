import { startTransition, useEffect, useState } from 'react';

/** False in the first rendering, true once that is on screen: for what is below the fold, and can be rendered later. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setLater(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return later;
}
