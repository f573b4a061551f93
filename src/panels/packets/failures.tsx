import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { words as shared } from '../words.ts';
import type { Row } from './rows.ts';
import { words } from './words.ts';

/** Why there are no packets, or no newer ones; once where both rows failed for one reason. */
export function Failures({ rows }: { readonly rows: readonly Row[] }) {
  const retry = useStore((store) => store.retry);
  const messages = new Set(rows.flatMap(({ remote }) => (remote.state === 'failed' ? [remote.message] : [])));
  return [...messages].map((message) => (
    <p key={message} role="alert" className="packets-failed">
      {words.noPackets(message)}{' '}
      <Button look="quiet" onPress={retry}>
        {shared.tryAgain}
      </Button>
    </p>
  ));
}
