import { selectDataset, selectNetwork } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import { asPublished } from '../../ui/format.ts';

/** How often this very state is right, and how often it still is under attack: measured when it was trained. */
export function Accuracies() {
  const dataset = useStore((store) => selectDataset(store));
  const state = useStore((store) => selectNetwork(store).epochs.find(({ epoch }) => epoch === store.choice.epoch));
  if (!state) return null;
  const { testAccuracy, robustAccuracy } = state;
  const epsilon = asPublished(dataset.shape, dataset.epsilon);
  const rows = [
    ['as they are', testAccuracy],
    ['after FGSM', robustAccuracy.fgsm],
    ['after PGD', robustAccuracy.pgd],
  ] as const;
  return (
    <table className="accuracies">
      <caption>
        right, of {robustAccuracy.pictures.toLocaleString('en')} test pictures ({dataset.note}), <var>ε</var>
        &nbsp;=&nbsp;{epsilon}
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
