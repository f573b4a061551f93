import { useDeferredValue } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { View } from '../panels/view.ts';
import { views } from '../panels/views.ts';
import { useStore } from '../state/use-store.ts';
import { Guard } from './guard.tsx';
import { words } from './words.ts';

const list: readonly View[] = views;

export function Views() {
  // Deferred: the new view is rendered without blocking, and the old one stays until then, some 50 ms at most.
  const view = useDeferredValue(useStore((store) => store.choice.view));
  const choose = useStore((store) => store.choose);
  return (
    <Tabs className="page-views" selectedKey={view} onSelectionChange={(key) => choose({ view: String(key) })}>
      <TabList className="page-tabs" aria-label={words.views}>
        {list.map(({ id, title, question, Note }) => (
          <Tab key={id} id={id} className="page-tab">
            {title}
            <small>{Note ? <Note /> : question}</small>
          </Tab>
        ))}
      </TabList>
      {list.map(({ id, Lead, component: Component }) => (
        <TabPanel key={id} id={id} className="page-panel">
          <Lead />
          <Guard>
            <Component />
          </Guard>
        </TabPanel>
      ))}
    </Tabs>
  );
}
