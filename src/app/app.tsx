import { AttackView } from '../panels/attack/attack-view.tsx';
import { PacketsView } from '../panels/packets/packets-view.tsx';
import { useStore } from '../state/use-store.ts';

export function App() {
  const view = useStore((store) => store.choice.view);
  return <main id="main">{view === 'attack' ? <AttackView /> : <PacketsView />}</main>;
}
