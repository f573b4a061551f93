import type { AttackResult } from '../../engine/protocol.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import type { Subject } from './use-subject.ts';

interface AttackActionsProps {
  readonly subject: Subject;
  readonly result: AttackResult | undefined;
}

export function AttackActions({ subject }: AttackActionsProps) {
  const choose = useStore((store) => store.choose);
  const reset = (): void =>
    choose({ epsilon: subject.dataset.epsilon, parameters: {}, label: null, target: null, step: null, seed: 1 });
  return (
    <div className="attack-actions">
      <Button onPress={reset}>Reset the attack</Button>
    </div>
  );
}
