import type { ThemeChoice } from '../state/model.ts';
import { useStore } from '../state/use-store.ts';
import { Segmented } from '../ui/segmented.tsx';

const themes: readonly { readonly id: ThemeChoice; readonly label: string }[] = [
  { id: 'auto', label: 'auto' },
  { id: 'light', label: 'light' },
  { id: 'dark', label: 'dark' },
];

export function Header() {
  const theme = useStore((store) => store.choice.theme);
  const choose = useStore((store) => store.choose);
  return (
    <header className="page-header">
      <div className="page-name">
        <h1>Neural Packets</h1>
        <p>Can a network be accurate and yet hard to fool?</p>
      </div>
      <div className="page-facts">
        <p>
          After{' '}
          <a href="https://arxiv.org/abs/2205.01493" target="_blank" rel="noreferrer">
            arXiv 2205.01493
          </a>
          <span className="page-private">nothing leaves your browser</span>
        </p>
        <Segmented label="theme" value={theme} options={themes} onChange={(id) => choose({ theme: id })} />
      </div>
    </header>
  );
}
