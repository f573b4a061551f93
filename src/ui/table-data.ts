/** A chart's numbers: for the page's table, a screen reader and the CSV file. */
export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
