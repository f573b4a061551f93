import type { Engine } from '../../engine/protocol.ts';
import type { PictureTools } from '../pictures/source.ts';
import type { LineMemory } from './line-memory.ts';
import type { Preview } from './preview.ts';
import type { Turn } from './turn.ts';

/** What results are computed with; the page passes the real ones, tests pass false ones. */
export interface Tools extends PictureTools {
  readonly engine: Engine;
  /** Null where nothing was computed beforehand. */
  readonly preview: Preview | null;
}

/** With what the results of one connected store share. */
export interface RunTools extends Tools {
  readonly memory: LineMemory;
  readonly turn: Turn;
}
