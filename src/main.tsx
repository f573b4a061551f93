import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { start } from './app/start.ts';
import { appStore } from './state/app-store.ts';

const root = document.getElementById('app');
if (!root) throw new Error('expected an element with the id app');
// First the address, so that the first thing on screen is what it asks for.
start(appStore);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
