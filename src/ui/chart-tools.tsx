import type { RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import type { TableData } from './table-data.ts';
import { Button } from './button.tsx';
import { toCsv } from './csv.ts';
import { DataTable, tableCells } from './data-table.tsx';
import { fileName, saveBlob } from './save.ts';
import { pngBlob, svgBlob } from './svg-file.ts';
import { words } from './words.ts';

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
              aria-label={words.tableOf(isExpanded ? words.hideTable : words.table, title)}
            >
              {isExpanded ? words.hideTable : words.table}
            </AriaButton>
            <Button
              look="quiet"
              label={words.saveAs(words.svg, title)}
              onPress={() => save('svg', (e) => svgBlob(e, background()))}
            >
              {words.svg}
            </Button>
            <Button
              look="quiet"
              label={words.saveAs(words.png, title)}
              onPress={() => save('png', (e) => pngBlob(e, background()))}
            >
              {words.png}
            </Button>
            <Button
              look="quiet"
              label={words.saveAs(words.csv, title)}
              onPress={() => save('csv', () => new Blob([toCsv(table())], { type: 'text/csv' }))}
            >
              {words.csv}
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

/** The colour as computed: the style sheet's own text may depend on the theme, which a file does not have. */
function background(): string {
  return getComputedStyle(document.body).backgroundColor;
}
