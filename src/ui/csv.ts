import type { TableData } from './table-data.ts';

/** RFC 4180, full precision. */
export function toCsv({ columns, rows }: TableData): string {
  return [columns, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
