import { startTransition, useEffect, useState } from 'react';

/** False in the first rendering, true once that one is on screen: what is below the fold need not hold up what is above. */
export function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => startTransition(() => setLater(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return later;
}
