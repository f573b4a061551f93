import { memo } from 'react';
import type { AttackResult } from '../../engine/protocol.ts';
import { toPng } from '../../pictures/png.ts';
import { appStore } from '../../state/app-store.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { saveBlob } from '../../ui/save.ts';
import { attackFileName } from './attack-file.ts';
import type { Subject } from './use-subject.ts';

/** Takes the attacked picture away, or goes back to the start. */
export const AttackActions = memo(function AttackActions({ subject }: { readonly subject: Subject }) {
  const { dataset, classes } = subject;
  const ready = useStore((store) => valueOf(store.attack) !== undefined);
  const choose = useStore((store) => store.choose);
  const notify = useStore((store) => store.notify);
  const save = async (attacked: AttackResult): Promise<void> => {
    try {
      // Pixel for pixel and in 8 bits: the picture that the verdict was checked on.
      saveBlob(
        await toPng({ shape: dataset.shape, pixels: attacked.rounded.pixels }),
        attackFileName(attacked, classes),
      );
    } catch (error) {
      notify('error', `The picture could not be saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const saveShown = (): void => {
    const attacked = valueOf(appStore.getState().attack);
    if (attacked) void save(attacked);
  };
  const reset = (): void =>
    choose({ epsilon: dataset.epsilon, parameters: {}, label: null, target: null, step: null, seed: 1 });
  return (
    <div className="attack-actions">
      <Button isDisabled={!ready} onPress={saveShown}>
        Save as PNG
      </Button>
      <Button onPress={reset}>Reset the attack</Button>
    </div>
  );
});
