import { memo } from 'react';
import { messageOf } from '../../core/errors.ts';
import { toPng } from '../../pictures/png.ts';
import { valueOf } from '../../state/selectors.ts';
import type { Attacked } from '../../state/model.ts';
import { useStore, useStoreApi } from '../../state/use-store.ts';
import { attackOf } from '../../state/world.ts';
import { Button } from '../../ui/button.tsx';
import { saveBlob } from '../../ui/save.ts';
import { attackFileName } from './attack-file.ts';
import { iterateOf } from './iterate.ts';
import type { Subject } from './use-subject.ts';
import { words } from './words.ts';

/** Takes the picture on show away, or goes back to the start. */
export const AttackActions = memo(function AttackActions({ subject }: { readonly subject: Subject }) {
  const { dataset, classes } = subject;
  const api = useStoreApi();
  const ready = useStore((store) => valueOf(store.attack) !== undefined);
  const choose = useStore((store) => store.choose);
  const save = async (attacked: Attacked): Promise<void> => {
    const { world, choice, notify } = api.getState();
    const iterate = iterateOf(attacked, dataset.shape, choice.iterate);
    try {
      // Pixel for pixel and in 8 bits: the picture that the verdict was checked on.
      saveBlob(await toPng(iterate.picture), attackFileName(attacked, iterate, attackOf(attacked, world), classes));
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
