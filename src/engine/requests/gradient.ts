import { argmax } from '../../core/logits.ts';
import type { Handler } from './request.ts';

/** The gradient of the cross-entropy at a picture, and the logits there. */
export const gradient: Handler<'gradient'> = ({ network: ref, picture, label }, host, { signal }) =>
  host.look(ref, picture, async (_, anchor) => {
    const chosen = label ?? argmax(anchor.logits);
    const values = (await anchor.gradient(chosen).data()) as Float32Array;
    signal?.throwIfAborted();
    // A copy: on cpu this is the tensor's own memory, and the worker gives away what is returned.
    return { label: chosen, logits: anchor.logits.slice(), gradient: values.slice() };
  });
