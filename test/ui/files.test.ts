import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/ui/csv.ts';
import { tableCells } from '../../src/ui/data-table.tsx';
import { fileName } from '../../src/ui/save.ts';

describe('files', () => {
  it('quotes only what CSV needs quoted, and keeps every digit', () => {
    const text = toCsv({
      columns: ['t', 'a "b", c'],
      rows: [
        [0.1 + 0.2, 'x'],
        [-1, 'two\nlines'],
      ],
    });
    expect(text).toBe('t,"a ""b"", c"\r\n0.30000000000000004,x\r\n-1,"two\nlines"\r\n');
  });

  it('shows five digits on the page', () => {
    expect(tableCells({ columns: ['t'], rows: [[-1.2345678, 'x']] })).toEqual([['−1.2346', 'x']]);
  });

  it('makes names that every system takes', () => {
    expect(fileName('Packets in X, epoch 60', 'ψ²')).toBe('packets-in-x-epoch-60');
  });
});
