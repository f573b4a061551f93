import { useMemo, useState, type ReactNode } from 'react';
import { type AccuracyData, accuracyTable } from '../../charts/shared/accuracies.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import type { Draw, Height } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { MarkPicker } from '../../ui/mark-picker.tsx';
import { checkpointOf, keyOf } from './series.ts';
import { marksOfData, sayMark } from './say-mark.ts';
import { words } from './words.ts';

interface AccuracyChartProps {
  readonly title: string;
  readonly caption: ReactNode;
  readonly data: AccuracyData;
  readonly draw: Draw;
  readonly height: Height;
  /** Told of the mark pointed at; without it the chart says its numbers itself. */
  readonly onLook?: (key: string | null) => void;
}

/** A chart whose marks are checkpoints: pointed at they say their numbers, pressed they are loaded everywhere in the page. */
export function AccuracyChart({ title, caption, data, draw, height, onLook }: AccuracyChartProps) {
  const { networks } = useWorld();
  const choose = useStore((store) => store.choose);
  const chosen = useStore(({ choice }) => keyOf(choice.network, choice.epoch));
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const choosable = useMemo(() => marksOfData(data), [data]);
  return (
    <ChartFrame
      title={title}
      caption={caption}
      draw={draw}
      height={height}
      table={() => accuracyTable(data)}
      onDrawn={setSvg}
      over={
        <MarkPicker
          label={words.checkpointsIn(title)}
          svg={svg}
          choosable={choosable}
          chosen={chosen}
          onLook={onLook ?? setLooked}
          onChoose={(key) => {
            const found = checkpointOf(key, networks);
            if (found) choose({ network: found.network.id, epoch: found.epoch.epoch });
          }}
        />
      }
      below={!onLook && <p className="tradeoff-said">{sayMark(data, looked ?? chosen)}</p>}
    />
  );
}
