import type { ThemeChoice } from '../state/model.ts';
import { useStore } from '../state/use-store.ts';
import { Segmented } from '../ui/segmented.tsx';
import type { Option } from '../ui/select.tsx';
import { Loading } from './loading.tsx';
import { AfterPaper } from './prose.tsx';
import { words } from './words.ts';

const themes = (['auto', 'light', 'dark'] as const).map((id): Option<ThemeChoice> => ({ id, label: words.themes[id] }));

export function Header() {
  const theme = useStore((store) => store.choice.theme);
  const choose = useStore((store) => store.choose);
  return (
    <header className="page-header">
      <div className="page-header-row">
        <h1>{words.name}</h1>
        <Loading otherwise={words.question} />
        <div className="page-facts">
          <AfterPaper />
          <Segmented label={words.theme} value={theme} options={themes} onChange={(id) => choose({ theme: id })} />
        </div>
      </div>
    </header>
  );
}
