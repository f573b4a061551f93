/** The whole page, in a world that has one more data set: pictures, classes and channels unlike those of the others. */
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/app/app.tsx';
import { start } from '../../../src/app/start.ts';
import { views } from '../../../src/panels/views.ts';
import { decodePicture } from '../../../src/pictures/decode.ts';
import { createAppStore } from '../../../src/state/store.ts';
import { StoreProvider } from '../../../src/state/use-store.ts';
import { shippedWorld, type World } from '../../../src/state/world.ts';
import { patterns, patternsGallery, patternsNetwork } from '../../fixtures/dataset/patterns.ts';

const shipped = shippedWorld(views);
const world: World = {
  ...shipped,
  datasets: [...shipped.datasets, patterns],
  networks: [...shipped.networks, patternsNetwork],
  pictures: [...shipped.pictures, ...patternsGallery],
};
const store = createAppStore({ world, decode: decodePicture });
start(store);
createRoot(document.getElementById('app')!).render(
  <StoreProvider value={store}>
    <App views={views} />
  </StoreProvider>,
);
