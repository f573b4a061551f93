import type { ComponentType } from 'react';
import type { RemoteKey } from '../state/followed/list.ts';
import type { ViewAbout } from '../state/view.ts';

/** A view of the page: a tab, the sentences above it, and what it shows. One file in its folder, and two lines in views.ts. */
export interface View extends ViewAbout<RemoteKey> {
  /** Reads well on its own, without anything touched. */
  readonly Lead: ComponentType;
  readonly component: ComponentType;
  /** Stands in the tab below the title; without it, the question does. */
  readonly Note?: ComponentType;
}
