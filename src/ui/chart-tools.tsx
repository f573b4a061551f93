import type { RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import type { TableData } from './table-data.ts';
import { Button } from './button.tsx';
import { toCsv } from './csv.ts';
import { DataTable, tableCells } from './data-table.tsx';
import { fileName, saveBlob } from './save.ts';
import { pngBlob, svgBlob } from './svg-file.ts';

interface ChartToolsProps {
  readonly title: string;
  readonly table: () => TableData;
  readonly svg: RefObject<SVGSVGElement | null>;
}

/** A chart's numbers as a table, and the chart and its numbers as files. */
export function ChartTools({ title, table, svg }: ChartToolsProps) {
  const save = (extension: string, make: (element: SVGSVGElement) => Blob | Promise<Blob>): void => {
    const element = svg.current;
    if (!element) return;
    void Promise.resolve(make(element)).then((blob) => saveBlob(blob, `${fileName(title)}.${extension}`));
  };
  return (
    <Disclosure className="ui-frame-tools">
      {({ isExpanded }) => (
        <>
          <div className="ui-frame-row">
            <AriaButton
              slot="trigger"
              className="ui-button ui-button-quiet"
              aria-label={`${isExpanded ? 'Hide table' : 'Table'}: ${title}`}
            >
              {isExpanded ? 'Hide table' : 'Table'}
            </AriaButton>
            <Button
              look="quiet"
              label={`SVG: save ${title}`}
              onPress={() => save('svg', (e) => svgBlob(e, background()))}
            >
              SVG
            </Button>
            <Button
              look="quiet"
              label={`PNG: save ${title}`}
              onPress={() => save('png', (e) => pngBlob(e, background()))}
            >
              PNG
            </Button>
            <Button
              look="quiet"
              label={`CSV: save ${title}`}
              onPress={() => save('csv', () => new Blob([toCsv(table())], { type: 'text/csv' }))}
            >
              CSV
            </Button>
          </div>
          <DisclosurePanel>{isExpanded && <Numbers title={title} data={table()} />}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}

function Numbers({ title, data }: { readonly title: string; readonly data: TableData }) {
  return <DataTable caption={title} hideCaption columns={data.columns} rows={tableCells(data)} />;
}

/** The page's own: a token's text may be a function of the theme, which a file cannot resolve. */
function background(): string {
  return getComputedStyle(document.body).backgroundColor;
}
