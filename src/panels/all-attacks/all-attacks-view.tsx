import { useId } from 'react';
import { argmax } from '../../core/logits.ts';
import type { Shape } from '../../core/types.ts';
import { isTrial, trialOrders, type Trials } from '../../state/all-attacks/types.ts';
import { selectDataset, selectNetwork, valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { classNameOf } from '../../ui/class-name.ts';
import { Explain } from '../../ui/explain.tsx';
import { PictureBlank, PictureCanvas } from '../../ui/picture-canvas.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { useLater } from '../../ui/use-later.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { answer } from '../attack/verdict.ts';
import { EpsilonSlider } from '../epsilon-slider.tsx';
import { words as shared } from '../words.ts';
import { AttackCell, type Turn } from './attack-cell.tsx';
import { AttackTable } from './attack-table.tsx';
import { OriginalHeading } from './prose.tsx';
import type { Row } from './rows.ts';
import { hindranceOf, RunBar } from './run-bar.tsx';
import { SheetFiles } from './sheet-files.tsx';
import { summaryOf } from './summary.ts';
import { useRows } from './use-rows.ts';
import { signs, words } from './words.ts';
import '../../ui/hidden.css';
import './all-attacks-view.css';

const orders = trialOrders.map((id) => ({ id, label: words.orders[id] }));
const layouts = (['pictures', 'table'] as const).map((id) => ({ id, label: words.layouts[id] }));

/** Table IV of the paper, live: every attack on one picture and network, beside one another. */
export function AllAttacksView() {
  const { rows, missing } = useRows();
  const classes = useStore((store) => selectNetwork(store).labels);
  const shape = useStore((store) => selectDataset(store).shape);
  const layout = useStore((store) => store.trials.layout);
  const isRunning = useStore((store) => store.trials.running !== null);
  const summary = summaryOf(rows);
  const announced = useSettled(isRunning ? '' : summary, 700);
  return (
    <article className="all-attacks" aria-labelledby="all-attacks-title">
      <h2 id="all-attacks-title" className="ui-hidden">
        {words.title}
      </h2>
      <div className="all-attacks-top">
        <Original rows={rows} classes={classes} shape={shape} />
        <div className="all-attacks-controls">
          <RunBar missing={missing} of={rows.length} />
          <Arrange rows={rows} classes={classes} />
        </div>
      </div>
      <p className="all-attacks-summary">{summary}</p>
      <div className="ui-hidden" aria-live="polite">
        {announced}
      </div>
      {layout === 'table' ? (
        <AttackTable rows={rows} classes={classes} />
      ) : (
        <Cells rows={rows} classes={classes} shape={shape} />
      )}
      <Explain signs={signs} />
    </article>
  );
}

/** Cells in the first rendering: all of them would be felt. */
const AT_FIRST = 6;

interface RowsProps {
  readonly rows: readonly Row[];
  readonly classes: readonly string[];
}

function Cells({ rows, classes, shape }: RowsProps & { readonly shape: Shape }) {
  const jobs = useStore((store) => store.trials.running?.jobs);
  const at = useStore((store) => store.trials.running?.at ?? 0);
  const canRun = useStore((store) => store.trials.running === null && hindranceOf(store) === null);
  const turnOf = (id: string): Turn => {
    const place = jobs?.findIndex(({ request }) => request.attack === id) ?? -1;
    if (place < at) return 'free';
    return place === at ? 'runs' : 'waits';
  };
  // The rest is below the fold, and is rendered once these are on screen.
  const shown = useLater() ? rows : rows.slice(0, AT_FIRST);
  return (
    <div className="all-attacks-cells">
      {shown.map(({ attack, tried }) => (
        <AttackCell
          key={attack.id}
          attack={attack}
          tried={tried}
          shape={shape}
          classes={classes}
          turn={turnOf(attack.id)}
          canRun={canRun}
        />
      ))}
    </div>
  );
}

/** What all of them start from. */
function Original({ rows, classes, shape }: RowsProps & { readonly shape: Shape }) {
  const picture = useStore((store) => valueOf(store.picture));
  const label = useStore((store) => store.choice.label);
  const id = useId();
  const logits = rows.map(({ tried }) => tried).find(isTrial)?.result.steps[0]!.logits;
  const said = logits && answer(logits, classes);
  return (
    <section className="all-attacks-original" aria-labelledby={id} data-answer={logits && argmax(logits)}>
      {picture ? (
        <PictureCanvas picture={picture} alt={words.original(picture.title)} />
      ) : (
        <PictureBlank shape={shape} />
      )}
      <div id={id}>
        <OriginalHeading />
        <p>{picture?.title}</p>
        <p>{said && words.saysOriginally(said.name, said.percent)}</p>
        {label !== null && <p>{words.labelToLeave(classNameOf(classes, label))}</p>}
      </div>
    </section>
  );
}

/** The budget of those that have one, the order, the layout, and files of all of it. */
function Arrange({ rows, classes }: RowsProps) {
  const dataset = useStore(selectDataset);
  const epsilon = useStore((store) => store.choice.epsilon);
  const choose = useStore((store) => store.choose);
  const order = useStore((store) => store.trials.order);
  const layout = useStore((store) => store.trials.layout);
  const arrange = useStore((store) => store.arrangeTrials);
  return (
    <div className="all-attacks-arrange">
      <EpsilonSlider
        label={shared.budget}
        dataset={dataset}
        norm="linf"
        epsilon={epsilon}
        onChange={(next) => choose({ epsilon: next })}
      />
      <Select label={words.order} value={order} options={orders} onChange={(next) => arrange({ order: next })} />
      <Segmented
        label={words.layout}
        value={layout}
        options={layouts}
        onChange={(next: Trials['layout']) => arrange({ layout: next })}
      />
      <SheetFiles rows={rows} classes={classes} isDisabled={!rows.some(({ tried }) => isTrial(tried))} />
    </div>
  );
}
