import { Explain } from '../../ui/explain.tsx';
import { useLater } from '../../ui/use-later.ts';
import { OnEach } from './on-each.tsx';
import { Others } from './others.tsx';
import { TransferNotes } from './prose.tsx';
import { signs, words } from './words.ts';
import './transfer-view.css';

/** Whether a picture that was crafted on one network fools others, which the attack has never seen. */
export function TransferView() {
  const later = useLater();
  return (
    <article className="transfer-view" aria-labelledby="transfer-title">
      <h2 id="transfer-title" className="ui-hidden">
        {words.title}
      </h2>
      <Others />
      {later && (
        <>
          <OnEach />
          <TransferNotes />
          <Explain signs={signs} />
        </>
      )}
    </article>
  );
}
