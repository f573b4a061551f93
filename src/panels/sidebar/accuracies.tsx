import { selectDataset, selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { asPublished } from '../../ui/format.ts';
import { RightOf } from './prose.tsx';
import { words } from './words.ts';

/** How often this very state is right, and how often it still is under attack: measured when it was trained. */
export function Accuracies() {
  const { epsilon, note } = useStore(selectDataset);
  const state = useStore((store) => selectNetwork(store).epochs.find(({ epoch }) => epoch === store.choice.epoch));
  if (!state) return null;
  const { testAccuracy, robustAccuracy } = state;
  const rows = [
    [words.asTheyAre, testAccuracy],
    [words.underFgsm, robustAccuracy.fgsm],
    [words.underPgd, robustAccuracy.pgd],
  ] as const;
  return (
    <table className="accuracies">
      <caption>
        <RightOf pictures={robustAccuracy.pictures} note={note} epsilon={asPublished(epsilon, epsilon)} />
      </caption>
      <tbody>
        {rows.map(([name, percent]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="accuracies-bar" aria-hidden="true">
              <span style={{ inlineSize: `${percent}%` }} />
            </td>
            <td>{percent.toFixed(2)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
