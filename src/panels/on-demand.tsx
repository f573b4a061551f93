import { type ComponentType, useEffect, useState } from 'react';
import { fail, words } from './words.ts';

type OnDemand = ComponentType & { readonly fetch: () => Promise<void> };

/**
 * A component whose code is fetched when it is first shown, or before: the page begins sooner without it. It throws
 * when its code cannot be had; mounted again, it asks anew.
 */
export function onDemand(load: () => Promise<ComponentType>): OnDemand {
  let loaded: ComponentType | undefined;
  const fetch = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Component() {
    const [state, setState] = useState<'waiting' | 'there' | 'failed'>(loaded ? 'there' : 'waiting');
    useEffect(() => {
      if (state !== 'waiting') return;
      fetch().then(
        () => setState('there'),
        () => setState('failed'),
      );
    }, [state]);
    if (state === 'failed') throw fail('not-fetched', {});
    if (!loaded) return <p role="status">{words.opening}</p>;
    const Loaded = loaded;
    return <Loaded />;
  }
  return Object.assign(Component, { fetch });
}
