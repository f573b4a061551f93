import { messageOf } from '../../core/errors.ts';
import { selectDataset, valueOf } from '../../state/selectors.ts';
import { useStore, useStoreApi } from '../../state/use-store.ts';
import type { Store } from '../../state/store-types.ts';
import { checkpointName } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { toCsv } from '../../ui/csv.ts';
import { asPublished } from '../../ui/format.ts';
import { fileName, saveBlob } from '../../ui/save.ts';
import { pngBlob, svgBlob } from '../../ui/svg-file.ts';
import { words as uiWords } from '../../ui/words.ts';
import type { Row } from './rows.ts';
import { drawSheet } from './sheet.ts';
import { tableOf } from './table.ts';
import { words } from './words.ts';

interface SheetFilesProps {
  readonly rows: readonly Row[];
  readonly classes: readonly string[];
  readonly isDisabled: boolean;
}

const kinds = ['svg', 'png', 'csv'] as const;
type Kind = (typeof kinds)[number];

/** All attacks as a file: their pictures in one, or their numbers. */
export function SheetFiles({ rows, classes, isDisabled }: SheetFilesProps) {
  const api = useStoreApi();
  const shape = useStore((store) => selectDataset(store).shape);
  const save = async (kind: Kind): Promise<void> => {
    const title = titleOf(api.getState());
    try {
      const blob =
        kind === 'csv'
          ? new Blob([toCsv(tableOf(rows, classes))], { type: 'text/csv' })
          : await drawn(await drawSheet({ title, rows, classes, shape }), kind);
      saveBlob(blob, `${fileName(words.title, title)}.${kind}`);
    } catch (error) {
      api.getState().notify('error', words.notSaved(messageOf(error)));
    }
  };
  return (
    <div className="all-attacks-files" role="group" aria-label={words.files}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          look="quiet"
          label={uiWords.saveAs(uiWords[kind], words.title)}
          isDisabled={isDisabled}
          onPress={() => void save(kind)}
        >
          {uiWords[kind]}
        </Button>
      ))}
    </div>
  );
}

/** What all of it is of. */
function titleOf({ choice, world, picture }: Store): string {
  const { network: id, epoch, epsilon } = choice;
  const budget = asPublished(epsilon, selectDataset({ choice, world }).epsilon);
  return words.sheetTitle(valueOf(picture)?.title ?? choice.picture, checkpointName({ id, epoch }, world), budget);
}

/** Colours and fonts are read from the page, so it is there meanwhile, out of sight. */
async function drawn(svg: SVGSVGElement, kind: 'svg' | 'png'): Promise<Blob> {
  const holder = document.createElement('div');
  holder.className = 'all-attacks-sheet';
  holder.ariaHidden = 'true';
  holder.append(svg);
  document.body.append(holder);
  const background = getComputedStyle(document.body).backgroundColor;
  try {
    return kind === 'svg' ? svgBlob(svg, background) : await pngBlob(svg, background);
  } finally {
    holder.remove();
  }
}
