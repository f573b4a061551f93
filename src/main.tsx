import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { start } from './app/start.ts';
import { views } from './panels/views.ts';
import { decodePicture } from './pictures/decode.ts';
import { createAppStore } from './state/store.ts';
import { StoreProvider } from './state/use-store.ts';
import { shippedWorld } from './state/world.ts';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element with the id app');
const store = createAppStore({ world: shippedWorld(views), decode: decodePicture });
// First the address, so that the first thing on screen is what it asks for.
start(store);
createRoot(root).render(
  <StrictMode>
    <StoreProvider value={store}>
      <App views={views} />
    </StoreProvider>
  </StrictMode>,
);
