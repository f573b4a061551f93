import { type ReactNode, useState } from 'react';
import { useStore, useWorld } from '../../state/use-store.ts';
import type { Draw, Height } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { MarkPicker } from '../../ui/mark-picker.tsx';
import type { ChoosableMark } from '../../ui/mark-steps.ts';
import type { TableData } from '../../ui/table-data.ts';
import { checkpointOf, keyOf } from './series.ts';
import './checkpoint-chart.css';

interface CheckpointChartProps {
  readonly title: string;
  readonly caption: ReactNode;
  readonly draw: Draw;
  readonly height: Height;
  readonly table: () => TableData;
  /** Names the list of the marks. */
  readonly label: string;
  readonly choosable: readonly ChoosableMark[];
  /** What stands beneath the chart, of the mark pointed at or else of the checkpoint on show. */
  readonly say?: (key: string) => string;
  readonly onLook?: (key: string | null) => void;
}

/** A chart whose marks are checkpoints: pointed at they say their numbers, pressed they are loaded everywhere in the page. */
export function CheckpointChart({ label, choosable, say, onLook, ...chart }: CheckpointChartProps) {
  const { networks } = useWorld();
  const choose = useStore((store) => store.choose);
  const chosen = useStore(({ choice }) => keyOf(choice.network, choice.epoch));
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  return (
    <ChartFrame
      {...chart}
      onDrawn={setSvg}
      over={
        <MarkPicker
          label={label}
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
      below={say && <p className="checkpoint-said">{say(looked ?? chosen)}</p>}
    />
  );
}
