import { memo, useCallback, useMemo, useState } from 'react';
import { distortionTable, type DistortionData } from '../../charts/robustness.ts';
import { robustnessPlane } from '../../charts/robustness-plane.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import type { Place } from '../../ui/chart.tsx';
import { ChartFrame } from '../../ui/chart-frame.tsx';
import { MarkPicker } from '../../ui/mark-picker.tsx';
import { checkpointOf, keyOf } from '../tradeoff/series.ts';
import { marksOf, sayMark } from './say.ts';
import { words } from './words.ts';

interface DistortionChartProps {
  readonly title: string;
  readonly caption: string;
  readonly data: DistortionData;
}

/** One panel of the figure: its marks say their numbers when pointed at, and are loaded everywhere when pressed. */
export const DistortionChart = memo(function DistortionChart({ title, caption, data }: DistortionChartProps) {
  const { networks } = useWorld();
  const choose = useStore((store) => store.choose);
  const chosen = useStore(({ choice }) => keyOf(choice.network, choice.epoch));
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const draw = useCallback((place: Place) => robustnessPlane(data, { ...place, title }), [data, title]);
  const choosable = useMemo(() => marksOf(data), [data]);
  return (
    <ChartFrame
      title={title}
      caption={caption}
      draw={draw}
      height={340}
      table={() => distortionTable(data)}
      onDrawn={setSvg}
      over={
        <MarkPicker
          label={words.checkpointsIn(title)}
          svg={svg}
          choosable={choosable}
          chosen={chosen}
          onLook={setLooked}
          onChoose={(key) => {
            const found = checkpointOf(key, networks);
            if (found) choose({ network: found.network.id, epoch: found.epoch.epoch });
          }}
        />
      }
      below={<p className="robustness-said">{sayMark(data, looked ?? chosen)}</p>}
    />
  );
});
