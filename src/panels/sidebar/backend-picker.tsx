import type { BackendChoice, BackendName } from '../../engine/protocol.ts';
import { valueOf } from '../../state/selectors.ts';
import type { Store } from '../../state/model.ts';
import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';

const names: Readonly<Record<BackendName, string>> = { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'plain JavaScript' };

const options: readonly { readonly id: BackendChoice; readonly label: string; readonly detail: string }[] = [
  { id: 'auto', label: 'the fastest that works', detail: 'tried in the order below' },
  { id: 'webgpu', label: names.webgpu, detail: 'the graphics card' },
  { id: 'wasm', label: names.wasm, detail: 'the processor, at nearly its full speed' },
  { id: 'cpu', label: names.cpu, detail: 'slow, works everywhere' },
];

/** What computes, on the person's own machine, and why nothing faster does. */
export function BackendPicker() {
  const choice = useStore((store) => store.choice.backend);
  const backend = useStore((store) => store.backend);
  const choose = useStore((store) => store.choose);
  const retry = useStore((store) => store.retry);
  const report = valueOf(backend);
  return (
    <div className="backend">
      <Select label="computed by" value={choice} options={options} onChange={(id) => choose({ backend: id })} />
      <p role="status">{sentence(backend)}</p>
      {report?.refused.map(({ backend: name, reason }) => (
        <p key={name}>
          Not {names[name]}: {reason}
        </p>
      ))}
      {backend.state === 'failed' && <Button onPress={retry}>Try again</Button>}
    </div>
  );
}

function sentence(backend: Store['backend']): string {
  if (backend.state === 'failed') return backend.message;
  if (backend.state !== 'ready') return 'Starting …';
  const { backend: name, adapter } = backend.value;
  return `Runs on your machine with ${names[name]}${adapter ? `, ${adapter}` : ''}.`;
}
