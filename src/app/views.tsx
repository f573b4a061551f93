import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { AttackView } from '../panels/attack/attack-view.tsx';
import { PacketsView } from '../panels/packets/packets-view.tsx';
import type { View } from '../state/model.ts';
import { useStore } from '../state/use-store.ts';
import { Guard } from './guard.tsx';
import { AttackLead, PacketsLead } from './leads.tsx';

const views: readonly { readonly id: View; readonly label: string; readonly question: string }[] = [
  { id: 'attack', label: 'Attack', question: 'What fools it?' },
  { id: 'packets', label: 'Packets', question: 'Is there a limit?' },
];

export function Views() {
  const view = useStore((store) => store.choice.view);
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
            <small>{question}</small>
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
    </Tabs>
  );
}
