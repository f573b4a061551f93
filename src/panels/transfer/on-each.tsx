import { useMemo } from 'react';
import { useStore, useWorld } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { WhyNot } from './ask-controls.tsx';
import { JobProgress } from './job-progress.tsx';
import type { Matrix } from './matrices.ts';
import { MatrixChart } from './matrix-chart.tsx';
import { OnEachText } from './prose.tsx';
import { toldOnEach } from './told.ts';
import { useOnEach } from './use-matrices.ts';
import { useSame } from './use-same.ts';
import { words } from './words.ts';

/** The same attack on every network, and each of their pictures put to all of them. */
export function OnEach() {
  const world = useWorld();
  const craft = useStore((store) => store.craftOnEach);
  const isBusy = useStore((store) => store.transferring !== null);
  const { transfers, when, matrix, checkpoints } = useOnEach();
  const told = useSame(useMemo(() => toldOnEach(transfers, world), [transfers, world]));
  const isDone = when === 'now' && isComplete(matrix);
  const [first] = checkpoints;
  const isMixed = checkpoints.some(({ epoch }) => epoch !== first?.epoch);
  return (
    <section className="transfer-each" aria-labelledby="transfer-each">
      <div className="transfer-head">
        <OnEachText id="transfer-each" />
        <div className="transfer-controls">
          <Button isDisabled={isBusy || when === 'waiting' || isDone} onPress={craft}>
            {isDone ? words.allCrafted : words.craftOnEach(checkpoints.length)}
          </Button>
          <WhyNot isWaiting={when === 'waiting'} kind="each" />
        </div>
      </div>
      <JobProgress kind="each" />
      {when === 'earlier' && <p className="transfer-earlier">{words.earlier}</p>}
      <MatrixChart
        matrix={matrix}
        title={isMixed || !first ? words.onEachMixed : words.onEachTitle(first.epoch)}
        caption={words.onEachCaption}
        label={words.cellsOnEach}
        columnName={words.askedName}
        told={told}
      />
    </section>
  );
}

function isComplete({ data }: Matrix): boolean {
  return data.cells.every(({ said }) => said !== null);
}
