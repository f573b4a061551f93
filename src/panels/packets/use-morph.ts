import { useLayoutEffect, useRef, useState } from 'react';
import type { NetworkRef } from '../../engine/protocol.ts';
import type { PacketFigure } from '../../packets/figure.ts';
import { wantsCalm } from '../../ui/motion.ts';
import { morph } from './morph.ts';

const milliseconds = 300;

interface Drawn {
  readonly figure: PacketFigure;
  readonly network: NetworkRef;
}

/** The figure to draw: on its way from one epoch's to the next, unless the person's system asks for less motion. */
export function useMorph(figure: PacketFigure, network: NetworkRef): PacketFigure {
  const [moving, setMoving] = useState<PacketFigure | null>(null);
  const drawn = useRef<Drawn>({ figure, network });
  // A finer walk may come in on the way: then that is where it goes.
  const target = useRef(figure);
  useLayoutEffect(() => void (target.current = figure), [figure]);
  const { id, epoch } = network;
  useLayoutEffect(() => {
    const from = drawn.current;
    const isNext = from.network.id === id && from.network.epoch !== epoch;
    if (!isNext || from.figure.scale !== target.current.scale || wantsCalm()) return undefined;
    setMoving(from.figure);
    return animate(milliseconds, (share) => {
      const next = share < 1 ? morph(from.figure, target.current, share) : null;
      if (next) drawn.current = { figure: next, network: { id, epoch } };
      setMoving(next);
    });
  }, [id, epoch]);
  useLayoutEffect(() => {
    if (!moving) drawn.current = { figure, network };
  }, [moving, figure, network]);
  return moving ?? figure;
}

/** Calls with 0 to 1 at every frame. @returns what stops it and calls with 1, if it has not come there */
function animate(duration: number, show: (share: number) => void): () => void {
  const start = performance.now();
  let frame = requestAnimationFrame(step);
  function step(now: number): void {
    const share = Math.min(1, Math.max(0, (now - start) / duration));
    show(share * share * (3 - 2 * share));
    frame = share < 1 ? requestAnimationFrame(step) : 0;
  }
  return () => {
    if (frame === 0) return;
    cancelAnimationFrame(frame);
    show(1);
  };
}
