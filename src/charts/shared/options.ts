/** Options of every chart, beside its data. */
export interface ChartOptions {
  /** The document that makes the elements: the page's, or a stand-in where there is no page. */
  readonly document: Document;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Names the chart to a screen reader. */
  readonly title: string;
  /** CSS pixels; everything is laid out in multiples of it. 12 by default. */
  readonly fontSize?: number;
}

/** A chart's numbers, one row per point, for the page's table and the CSV file. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
