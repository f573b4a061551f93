import { useLayoutEffect } from 'react';
import { useStore } from '../state/use-store.ts';

/** `auto` leaves it to the system: theme.css has both. */
export function useTheme(): void {
  const theme = useStore((store) => store.choice.theme);
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  }, [theme]);
}
