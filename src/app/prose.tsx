/** The marked-up sentences of the page's frame. */

export function AfterPaper() {
  return (
    <p>
      After{' '}
      <a href="https://arxiv.org/abs/2205.01493" target="_blank" rel="noreferrer">
        arXiv 2205.01493
      </a>
      <span className="page-private">nothing leaves your browser</span>
    </p>
  );
}

/** @param testFiles which files may be dropped too, in words */
export function DropHere({ testFiles }: { readonly testFiles: string | null }) {
  return (
    <p>
      Drop a picture to see what the network makes of it
      {testFiles !== null && <small>{testFiles}</small>}
    </p>
  );
}
