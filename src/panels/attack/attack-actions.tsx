import { memo } from 'react';
import { messageOf } from '../../core/errors.ts';
import type { AttackResult } from '../../engine/protocol.ts';
import { toPng } from '../../pictures/png.ts';
import { valueOf } from '../../state/selectors.ts';
import { useStore, useStoreApi } from '../../state/use-store.ts';
import { attackOf } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { saveBlob } from '../../ui/save.ts';
import { attackFileName } from './attack-file.ts';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';

/** Takes the attacked picture away, or goes back to the start. */
export const AttackActions = memo(function AttackActions({ subject }: { readonly subject: Subject }) {
  const { dataset, classes } = subject;
  const api = useStoreApi();
  const ready = useStore((store) => valueOf(store.attack) !== undefined);
  const choose = useStore((store) => store.choose);
  const save = async (attacked: AttackResult): Promise<void> => {
    const { world, notify } = api.getState();
    try {
      // Pixel for pixel and in 8 bits: the picture that the verdict was checked on.
      saveBlob(
        await toPng({ shape: dataset.shape, pixels: attacked.rounded.pixels }),
        attackFileName(attacked, attackOf(attacked, world), classes),
      );
    } catch (error) {
      notify('error', words.notSaved(messageOf(error)));
    }
  };
  const saveShown = (): void => {
    const attacked = valueOf(api.getState().attack);
    if (attacked) void save(attacked);
  };
  const reset = (): void =>
    choose({ epsilon: dataset.epsilon, parameters: {}, label: null, target: null, iterate: null, seed: 1 });
  return (
    <div className="attack-actions">
      <Button isDisabled={!ready} onPress={saveShown}>
        {words.save}
      </Button>
      <Button onPress={reset}>{words.reset}</Button>
    </div>
  );
});
