import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { picturesOf, type GalleryEntry } from '../../gallery/gallery.ts';
import { selectClassA, selectClassB, selectDataset } from '../../state/selectors.ts';
import { useStore } from '../../state/use-store.ts';
import './gallery.css';

/** The pictures drawn for this page, one row for each class. */
export function Gallery() {
  const dataset = useStore((store) => selectDataset(store));
  const picture = useStore((store) => store.choice.picture);
  const choose = useStore((store) => store.choose);
  const classA = useStore(selectClassA);
  const classB = useStore((store) => selectClassB(store));
  const pictures = picturesOf(dataset.id);
  const rows = dataset.classes
    .map((name, label) => ({ name, label, entries: pictures.filter((entry) => entry.label === label) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <ListBox
      className="gallery"
      aria-label={`pictures, by their true class; all were drawn for this page, none is of ${dataset.name}`}
      layout="grid"
      selectionMode="single"
      disallowEmptySelection={picture !== 'own'}
      selectedKeys={[picture]}
      onSelectionChange={(keys) => {
        const chosen = pictures.find(({ id }) => keys !== 'all' && keys.has(id));
        if (chosen) choose({ picture: chosen.id });
      }}
    >
      {rows.map(({ name, label, entries }) => (
        <ListBoxSection key={name} id={name} className="gallery-row">
          <Header className={`gallery-class ${mark(label, classA, classB)}`}>{name}</Header>
          {entries.map((entry) => (
            <Thumbnail key={entry.id} entry={entry} className={name} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Thumbnail({ entry, className }: { readonly entry: GalleryEntry; readonly className: string }) {
  const name = `${className}: ${entry.title}`;
  return (
    <ListBoxItem id={entry.id} className="gallery-item" textValue={name}>
      <img src={new URL(entry.file, document.baseURI).href} alt={name} title={entry.title} width={32} height={32} />
    </ListBoxItem>
  );
}

/** The classes of the packets keep their colours here. */
function mark(label: number, classA: number | null, classB: number | null): string {
  return label === classA ? 'gallery-class-a' : label === classB ? 'gallery-class-b' : '';
}
