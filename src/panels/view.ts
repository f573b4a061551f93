import type { ComponentType } from 'react';
import type { RemoteKey } from '../state/followed/list.ts';
import type { ViewAbout } from '../state/view.ts';
import type { Question } from './questions.ts';

/**
 * A view of the page: what it shows, and the sentence above it. One file in its folder, and two lines in views.ts. It is
 * a tab of its own, or one of several pages beneath its question.
 */
export interface View extends ViewAbout<RemoteKey> {
  readonly question: Question;
  /** Reads well on its own, without anything touched. */
  readonly Lead: ComponentType;
  readonly component: ComponentType & {
    /** Of a component whose code is not there from the start: see on-demand.tsx. */
    readonly fetch?: () => Promise<void>;
  };
  /** Stands in the tab below the question's title; without it, the question does. */
  readonly Note?: ComponentType;
}
