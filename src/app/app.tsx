import { Notices } from '../panels/notices/notices.tsx';
import { Sidebar } from '../panels/sidebar/sidebar.tsx';
import { DropHint } from './drop-hint.tsx';
import { Header } from './header.tsx';
import { LoadingLine } from './loading-line.tsx';
import { SkipLink } from './skip-link.tsx';
import { useTheme } from './use-theme.ts';
import { Views } from './views.tsx';

export function App() {
  useTheme();
  return (
    <>
      <SkipLink />
      <Header />
      <LoadingLine />
      <div className="page-body">
        <Sidebar />
        <main id="main" className="page-main" tabIndex={-1}>
          <Views />
        </main>
      </div>
      <Notices />
      <DropHint />
    </>
  );
}
