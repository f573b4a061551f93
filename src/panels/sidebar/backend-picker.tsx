import type { BackendChoice } from '../../engine/protocol.ts';
import { valueOf } from '../../state/selectors.ts';
import type { Store } from '../../state/store-types.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { type Option, Select } from '../../ui/select.tsx';
import { words as shared } from '../words.ts';
import { words } from './words.ts';

const choices: readonly BackendChoice[] = ['auto', 'webgpu', 'wasm', 'cpu'];
const options = choices.map((id): Option<BackendChoice> => ({ id, ...words.backends[id] }));

/** What computes, on the person's own machine, and why nothing faster does. */
export function BackendPicker() {
  const choice = useStore((store) => store.choice.backend);
  const backend = useStore((store) => store.backend);
  const choose = useStore((store) => store.choose);
  const retry = useStore((store) => store.retry);
  const report = valueOf(backend);
  return (
    <div className="backend">
      <Select label={words.computedBy} value={choice} options={options} onChange={(id) => choose({ backend: id })} />
      <p role="status">{stateOf(backend)}</p>
      {report?.refused.map(({ backend: name, reason }) => (
        <p key={name}>{words.notBackend(name, reason)}</p>
      ))}
      {backend.state === 'failed' && <Button onPress={retry}>{shared.tryAgain}</Button>}
    </div>
  );
}

function stateOf(backend: Store['backend']): string {
  if (backend.state === 'failed') return backend.message;
  if (backend.state !== 'ready') return words.starting;
  return words.runsWith(backend.value.backend, backend.value.adapter);
}
