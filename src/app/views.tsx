import { useDeferredValue, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { Notices } from '../panels/notices/notices.tsx';
import { answeredBy, type Answered } from '../panels/questions.ts';
import type { View } from '../panels/view.ts';
import { useStore } from '../state/use-store.ts';
import { Page } from './page.tsx';
import { words } from './words.ts';

/** The questions as tabs, and beneath each the views that answer it; what could not be done as asked stands between. */
export function Views({ views }: { readonly views: readonly View[] }) {
  // Deferred: the new view is rendered without blocking, and the old one stays until then, some 50 ms at most.
  const view = useDeferredValue(useStore((store) => store.choice.view));
  const choose = useStore((store) => store.choose);
  /** The page of each question that was last on show: one comes back to it. */
  const left = useRef(new Map<string, string>());
  const questions = answeredBy(views);
  const current = questions.find(({ pages }) => pages.some(({ id }) => id === view)) ?? questions[0]!;
  const ask = (id: string): void => {
    left.current.set(current.question.id, view);
    const asked = questions.find(({ question }) => question.id === id)!;
    choose({ view: left.current.get(id) ?? asked.pages[0]!.id });
  };
  return (
    <Tabs className="page-views" selectedKey={current.question.id} onSelectionChange={(key) => ask(String(key))}>
      <TabList className="page-tabs" aria-label={words.questions}>
        {questions.map(({ question, pages }) => (
          <Tab key={question.id} id={question.id} className="page-tab">
            {question.title}
            <small>
              <NoteOf question={question} pages={pages} />
            </small>
          </Tab>
        ))}
      </TabList>
      <Notices />
      {questions.map(({ question, pages }) => (
        <TabPanel key={question.id} id={question.id} className="page-panel">
          {pages.length > 1 ? <Pages question={question} pages={pages} view={view} /> : <Page view={pages[0]!} />}
        </TabPanel>
      ))}
    </Tabs>
  );
}

function NoteOf({ question, pages }: Answered<View>) {
  const Note = pages.find((page) => page.Note)?.Note;
  return Note ? <Note /> : question.words;
}

/** A second row of tabs, for a question with several answers. */
function Pages({ question, pages, view }: Answered<View> & { readonly view: string }) {
  const choose = useStore((store) => store.choose);
  return (
    <Tabs className="page-views" selectedKey={view} onSelectionChange={(key) => choose({ view: String(key) })}>
      <TabList className="page-pages" aria-label={words.pagesOf(question.title)}>
        {pages.map(({ id, title }) => (
          <Tab key={id} id={id} className="page-page">
            {title}
          </Tab>
        ))}
      </TabList>
      {pages.map((page) => (
        <TabPanel key={page.id} id={page.id} className="page-panel">
          <Page view={page} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
