import { useDeferredValue } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { AttackView } from '../panels/attack/attack-view.tsx';
import { PacketsView } from '../panels/packets/packets-view.tsx';
import { TradeoffView } from '../panels/tradeoff/tradeoff-view.tsx';
import type { View } from '../state/model.ts';
import { useStore } from '../state/use-store.ts';
import { Guard } from './guard.tsx';
import { AttackLead, PacketsLead, TradeoffLead } from './leads.tsx';
import { TabNote } from './tab-note.tsx';

const views: readonly { readonly id: View; readonly label: string; readonly question: string }[] = [
  { id: 'attack', label: 'Attack', question: 'What fools it?' },
  { id: 'packets', label: 'Packets', question: 'Is there a limit?' },
  { id: 'tradeoff', label: 'Trade-off', question: 'Accurate or robust?' },
];

export function Views() {
  // Rendered in slices beside whatever else goes on; the view before stays until then, some 50 ms at most.
  const view = useDeferredValue(useStore((store) => store.choice.view));
  const choose = useStore((store) => store.choose);
  return (
    <Tabs
      className="page-views"
      selectedKey={view}
      onSelectionChange={(key) => {
        const chosen = views.find(({ id }) => id === key);
        if (chosen) choose({ view: chosen.id });
      }}
    >
      <TabList className="page-tabs" aria-label="views of the same picture and network">
        {views.map(({ id, label, question }) => (
          <Tab key={id} id={id} className="page-tab">
            {label}
            <TabNote id={id} question={question} />
          </Tab>
        ))}
      </TabList>
      <TabPanel id="attack" className="page-panel">
        <AttackLead />
        <Guard>
          <AttackView />
        </Guard>
      </TabPanel>
      <TabPanel id="packets" className="page-panel">
        <PacketsLead />
        <Guard>
          <PacketsView />
        </Guard>
      </TabPanel>
      <TabPanel id="tradeoff" className="page-panel">
        <TradeoffLead />
        <Guard>
          <TradeoffView />
        </Guard>
      </TabPanel>
    </Tabs>
  );
}
