import { Sidebar } from '../panels/sidebar/sidebar.tsx';
import { useTrainingKeys } from '../panels/training-keys.ts';
import type { View } from '../panels/view.ts';
import { DropHint } from './drop-hint.tsx';
import { Header } from './header.tsx';
import { SkipLink } from './skip-link.tsx';
import { useFetchedViews } from './use-fetched-views.ts';
import { useTheme } from './use-theme.ts';
import { Views } from './views.tsx';

/** @param props.views at least one, in the order of their tabs; the store's world has the same */
export function App({ views }: { readonly views: readonly View[] }) {
  useTheme();
  useTrainingKeys();
  useFetchedViews(views);
  return (
    <>
      <SkipLink />
      <Header />
      <div className="page-body">
        <Sidebar />
        <main id="main" className="page-main" tabIndex={-1}>
          <Views views={views} />
        </main>
      </div>
      <DropHint />
    </>
  );
}
