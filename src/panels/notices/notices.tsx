import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import { words } from './words.ts';
import './notices.css';

/**
 * What could not be done as asked, and why. Both regions are there from the start: screen readers announce only changes
 * of regions that they know.
 */
export function Notices() {
  const notices = useStore((store) => store.notices);
  const dismiss = useStore((store) => store.dismiss);
  const list = (isError: boolean) =>
    notices
      .filter(({ kind }) => (kind === 'error') === isError)
      .map(({ id, kind, text }) => (
        <div key={id} className={`notice notice-${kind}`}>
          <p>{text}</p>
          <Button look="quiet" label={words.dismissThis(text)} onPress={() => dismiss(id)}>
            {words.dismiss}
          </Button>
        </div>
      ));
  return (
    <section className="notices" aria-label={words.messages}>
      <div role="alert">{list(true)}</div>
      <div role="status">{list(false)}</div>
    </section>
  );
}
