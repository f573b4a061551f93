import type { View } from '../panels/view.ts';
import { Guard } from './guard.tsx';

/** A view: the sentence above it, and what it shows. */
export function Page({ view: { Lead, component: Component } }: { readonly view: View }) {
  return (
    <>
      <Lead />
      <Guard>
        <Component />
      </Guard>
    </>
  );
}
