import { useStore } from '../../state/use-store.ts';
import { Button } from '../../ui/button.tsx';
import './notices.css';

/** What could not be done as asked, and why. Both regions are there from the start, or nothing would be announced. */
export function Notices() {
  const notices = useStore((store) => store.notices);
  const dismiss = useStore((store) => store.dismiss);
  const list = (isError: boolean) =>
    notices
      .filter(({ kind }) => (kind === 'error') === isError)
      .map(({ id, kind, text }) => (
        <div key={id} className={`notice notice-${kind}`}>
          <p>{text}</p>
          <Button look="quiet" label={`dismiss: ${text}`} onPress={() => dismiss(id)}>
            dismiss
          </Button>
        </div>
      ));
  return (
    <section className="notices" aria-label="messages">
      <div role="alert">{list(true)}</div>
      <div role="status">{list(false)}</div>
    </section>
  );
}
