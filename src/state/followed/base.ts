import type { BackendReport, NetworkInfo } from '../../engine/protocol.ts';
import type { Attacked, Choice, NamedPicture, Remote } from '../model.ts';
import type { World } from '../world.ts';

/** What results are computed from: what was chosen, what is known, and the results that others need. */
export interface Base {
  readonly choice: Choice;
  readonly world: World;
  readonly backend: Remote<BackendReport>;
  readonly network: Remote<NetworkInfo>;
  readonly picture: Remote<NamedPicture>;
  readonly attack: Remote<Attacked>;
  /** What the curve over epsilon was last asked for, where it is not drawn unasked: see curveToAsk in curve.ts. */
  readonly curveAsked: readonly unknown[] | null;
  /** Whether the training is played. */
  readonly playing: boolean;
}

export type BaseKey = 'backend' | 'network' | 'picture' | 'attack';
