/**
 * What the state knows of a view of the page. Its id stands in the address.
 * @typeParam Needed names of followed results: RemoteKey of followed/list.ts, where that can be imported
 */
export interface ViewAbout<Needed extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Followed results that it shows; those that a view needs are computed only while such a view is on show. */
  readonly needs: readonly Needed[];
}
