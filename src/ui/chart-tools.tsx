import { type RefObject, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { TableData } from './table-data.ts';
import { toCsv } from './csv.ts';
import { DataTable, tableCells } from './data-table.tsx';
import { Icon } from './icon.tsx';
import { fileName, saveBlob } from './save.ts';
import { pngBlob, svgBlob } from './svg-file.ts';
import { words } from './words.ts';
import './button.css';
import './chart-tools.css';
import './select.css';

interface ChartToolsProps {
  readonly title: string;
  /** Made only when it is looked at or saved. */
  readonly table: () => TableData;
  readonly svg: RefObject<SVGSVGElement | null>;
}

const kinds = ['table', 'svg', 'png', 'csv'] as const;
type Kind = (typeof kinds)[number];

/** A chart's numbers as a table, and the chart and its numbers as files: behind one button. */
export function ChartTools({ title, table, svg }: ChartToolsProps) {
  const [isOpen, setOpen] = useState(false);
  const choose = (kind: Kind): void => {
    if (kind === 'table') setOpen(!isOpen);
    else if (svg.current) void save(kind, svg.current, table, title);
  };
  const said: Record<Kind, readonly [seen: string, heard: string]> = {
    table: isOpen
      ? [words.hideTable, words.tableOf(words.hideTable, title)]
      : [words.table, words.tableOf(words.table, title)],
    svg: [words.svg, words.saveAs(words.svg, title)],
    png: [words.png, words.saveAs(words.png, title)],
    csv: [words.csv, words.saveAs(words.csv, title)],
  };
  return (
    <>
      <div className="ui-chart-tools">
        <MenuTrigger>
          <Button className="ui-chart-menu" aria-label={words.toolsOf(title)}>
            <Icon name="more" />
          </Button>
          <Popover className="ui-select-popover" placement="bottom end" offset={2}>
            <Menu className="ui-select-list" aria-label={words.toolsOf(title)}>
              {kinds.map((kind) => (
                <MenuItem
                  key={kind}
                  id={kind}
                  className="ui-select-item"
                  textValue={said[kind][0]}
                  aria-label={said[kind][1]}
                  onAction={() => choose(kind)}
                >
                  {said[kind][0]}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      {isOpen && <Numbers title={title} data={table()} />}
    </>
  );
}

async function save(
  kind: Exclude<Kind, 'table'>,
  svg: SVGSVGElement,
  table: () => TableData,
  title: string,
): Promise<void> {
  saveBlob(await blobOf(kind, svg, table), `${fileName(title)}.${kind}`);
}

function blobOf(kind: Exclude<Kind, 'table'>, svg: SVGSVGElement, table: () => TableData): Blob | Promise<Blob> {
  if (kind === 'csv') return new Blob([toCsv(table())], { type: 'text/csv' });
  return kind === 'svg' ? svgBlob(svg, background()) : pngBlob(svg, background());
}

function Numbers({ title, data }: { readonly title: string; readonly data: TableData }) {
  return <DataTable caption={title} hideCaption columns={data.columns} rows={tableCells(data)} />;
}

/** The colour as computed: the style sheet's own text may depend on the theme, which a file does not have. */
function background(): string {
  return getComputedStyle(document.body).backgroundColor;
}
