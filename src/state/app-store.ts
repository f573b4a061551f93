/** The page's own store. Tests make theirs with createAppStore. */
import { decodePicture } from '../pictures/decode.ts';
import { known } from './known.ts';
import { createAppStore } from './store.ts';

export const appStore = createAppStore({ known, decode: decodePicture });
