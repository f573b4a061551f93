import { words } from './words.ts';

/** Not a plain anchor: its `#main` would stay in an address that is to be shared. */
export function SkipLink() {
  return (
    <a
      className="page-skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      {words.skip}
    </a>
  );
}
