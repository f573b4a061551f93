import { useEffect, useState } from 'react';
import './formula.css';

interface FormulaProps {
  readonly tex: string;
  /** The formula in words or plain signs: what stands there until KaTeX is loaded. */
  readonly plain?: string;
  readonly block?: boolean;
  /** For example "Eq. 8". */
  readonly number?: string;
}

type Render = (tex: string, block: boolean) => string;

let loading: Promise<Render> | undefined;

/** Loaded once, with the first formula, so that the page need not wait for it. */
function loadKatex(): Promise<Render> {
  loading ??= Promise.all([import('katex'), import('katex/dist/katex.min.css')]).then(
    ([{ default: katex }]) =>
      // Not KaTeX's display mode, which never breaks a line: phones are narrow.
      (tex, block) =>
        katex.renderToString(block ? `\\displaystyle ${tex}` : tex, { throwOnError: false, output: 'htmlAndMathml' }),
  );
  return loading;
}

/** TeX, typeset with MathML for screen readers; its source where KaTeX cannot be had. */
export function Formula({ tex, plain, block = false, number }: FormulaProps) {
  const [html, setHtml] = useState<string | null>(null);
  useEffect(() => {
    let live = true;
    loadKatex().then(
      (render) => live && setHtml(render(tex, block)),
      () => {
        loading = undefined;
      },
    );
    return () => {
      live = false;
    };
  }, [tex, block]);
  const body =
    html === null ? (
      <span className="ui-formula-plain">{plain ?? tex}</span>
    ) : (
      <span dangerouslySetInnerHTML={{ __html: html }} />
    );
  if (!block) return <span className="ui-formula">{body}</span>;
  return (
    <div className="ui-formula ui-formula-block">
      <div>{body}</div>
      {number && <span className="ui-formula-number">({number})</span>}
    </div>
  );
}
