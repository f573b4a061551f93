import type { ReactNode } from 'react';
import type { TableData } from './table-data.ts';
import './data-table.css';
import './hidden.css';

interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly ReactNode[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly ReactNode[])[];
  readonly hideCaption?: boolean;
}

/** A plain table; too wide a one scrolls inside itself, by keyboard too. */
export function DataTable({ caption, columns, rows, hideCaption = false }: DataTableProps) {
  return (
    <div className="ui-table-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="ui-table">
        <caption className={hideCaption ? 'ui-hidden' : ''}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={i} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, i) => (
            <tr key={i}>
              {cells.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={j}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Cells of a chart's table as the page shows them; the CSV keeps every digit. */
export function tableCells({ rows }: TableData): string[][] {
  return rows.map((cells) => cells.map(shown));
}

function shown(value: string | number): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(5))).replace('-', '−') : value;
}
