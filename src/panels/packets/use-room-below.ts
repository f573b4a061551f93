import { type RefObject, useLayoutEffect } from 'react';

/**
 * Tells an element how much of the first screen is left for it: `--room-below` is the height from its top to the lower
 * edge of the window, where the page is not scrolled. Kept when what stands above it grows.
 */
export function useRoomBelow(ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    let [frame, known] = [0, ''];
    const measure = (): void => {
      const room = `${Math.round(innerHeight - element.getBoundingClientRect().top - scrollY)}px`;
      if (room !== known) element.style.setProperty('--room-below', (known = room));
    };
    // In the next frame: what an observer changes itself must not call it again.
    const later = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(later);
    observer.observe(document.body);
    window.addEventListener('resize', later);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('resize', later);
    };
  }, [ref]);
}
