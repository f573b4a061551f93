import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Room } from './wall.ts';

/** The size of the wall's view and of a cell, which the style sheet sets; measured when they change. */
export function useRoom(view: RefObject<HTMLElement | null>, cell: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0, cell: 0 });
  useLayoutEffect(() => {
    const [outer, inner] = [view.current, cell.current];
    if (!outer || !inner) return;
    const measure = (): void => {
      const next = { width: outer.clientWidth, height: outer.clientHeight, cell: inner.offsetWidth };
      setRoom((before) =>
        before.width === next.width && before.height === next.height && before.cell === next.cell ? before : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [view, cell]);
  return room;
}
