import { type ReactNode, type RefObject, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Button } from './button.tsx';
import { Chart } from './chart.tsx';
import { DataTable, tableCells } from './data-table.tsx';
import { fileName, saveBlob } from './save.ts';
import { pngBlob, svgBlob } from './svg-file.ts';
import { type TableData, toCsv } from './table-data.ts';
import './chart-frame.css';

interface ChartFrameProps {
  /** Names the chart, its table and its files. */
  readonly title: string;
  readonly caption?: ReactNode;
  readonly draw: (width: number) => SVGSVGElement;
  readonly height: number;
  /** Made only when it is looked at or saved. */
  readonly table: () => TableData;
  /** On the chart's horizontal axis, right below it. */
  readonly below?: ReactNode;
  readonly hideTitle?: boolean;
}

/** A chart with its caption, its numbers as a table, and ways to take both away. */
export function ChartFrame({ title, caption, draw, height, table, below, hideTitle = false }: ChartFrameProps) {
  const svg = useRef<SVGSVGElement | null>(null);
  return (
    <figure className="ui-frame" aria-label={title}>
      <div className={hideTitle ? 'ui-hidden' : 'ui-frame-title'}>{title}</div>
      <Chart draw={draw} height={height} svgRef={svg} />
      {below}
      {caption && <figcaption className="ui-frame-caption">{caption}</figcaption>}
      <Numbers title={title} table={table} svg={svg} />
    </figure>
  );
}

interface NumbersProps extends Pick<ChartFrameProps, 'title' | 'table'> {
  readonly svg: RefObject<SVGSVGElement | null>;
}

function Numbers({ title, table, svg }: NumbersProps) {
  // The page's own background: a token's text may be a function of the theme, which a file cannot resolve.
  const background = (): string => getComputedStyle(document.body).backgroundColor;
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
            <AriaButton slot="trigger" className="ui-button ui-button-quiet" aria-label={`Table: ${title}`}>
              {isExpanded ? 'hide table' : 'table'}
            </AriaButton>
            <Button look="quiet" label={`Save as SVG: ${title}`} onPress={() => save('svg', (e) => svgBlob(e, background()))}>
              SVG
            </Button>
            <Button look="quiet" label={`Save as PNG: ${title}`} onPress={() => save('png', (e) => pngBlob(e, background()))}>
              PNG
            </Button>
            <Button
              look="quiet"
              label={`Save as CSV: ${title}`}
              onPress={() => save('csv', () => new Blob([toCsv(table())], { type: 'text/csv' }))}
            >
              CSV
            </Button>
          </div>
          <DisclosurePanel>{isExpanded && <Table title={title} data={table()} />}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}

function Table({ title, data }: { readonly title: string; readonly data: TableData }) {
  return <DataTable caption={title} hideCaption columns={data.columns} rows={tableCells(data)} />;
}
