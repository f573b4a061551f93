import type { BackendReport, NetworkInfo } from '../../engine/protocol.ts';
import type { Choice, NamedPicture, Remote } from '../model.ts';
import type { World } from '../world.ts';

/** What results are computed from: what was chosen, what is known, and the three results that most others need. */
export interface Base {
  readonly choice: Choice;
  readonly world: World;
  readonly backend: Remote<BackendReport>;
  readonly network: Remote<NetworkInfo>;
  readonly picture: Remote<NamedPicture>;
}

export type BaseKey = 'backend' | 'network' | 'picture';
