import { useMemo } from 'react';
import { useWorld } from '../../state/use-store.ts';
import { checkpointName } from '../../state/world.ts';
import { AskControls } from './ask-controls.tsx';
import { CraftedPictures } from './crafted-pictures.tsx';
import { JobProgress } from './job-progress.tsx';
import { MatrixChart } from './matrix-chart.tsx';
import { toldOfOthers } from './told.ts';
import { useOthers } from './use-matrices.ts';
import { useSame } from './use-same.ts';
import { words } from './words.ts';

/** One picture, crafted on the network on show, put to all others of the data set. */
export function Others() {
  const world = useWorld();
  const { transfer, when, crafted, matrix } = useOthers();
  const told = useSame(useMemo(() => (transfer ? toldOfOthers(transfer, world) : []), [transfer, world]));
  const failed = transfer?.crafted && 'failed' in transfer.crafted ? transfer.crafted.failed : null;
  return (
    <>
      <div className="transfer-head">
        <CraftedPictures transfer={transfer} crafted={crafted} />
        <AskControls shown={{ transfer, when }} />
      </div>
      <JobProgress kind="others" />
      {when === 'earlier' && <p className="transfer-earlier">{words.earlier}</p>}
      {failed !== null && (
        <p className="transfer-failed" role="alert">
          {words.couldNotCraft(failed)}
        </p>
      )}
      <MatrixChart
        matrix={matrix}
        title={words.othersTitle(checkpointName(crafted, world))}
        caption={words.othersCaption}
        label={words.cells}
        columnName={words.ofEpoch}
        told={told}
      />
    </>
  );
}
