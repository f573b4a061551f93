import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import type { Shape } from '../../core/types.ts';
import type { GalleryEntry } from '../../gallery/gallery.ts';
import { selectClassA, selectClassB, selectDataset } from '../../state/selectors.ts';
import { useStore, useWorld } from '../../state/use-store.ts';
import { words } from './words.ts';
import './gallery.css';

/** The pictures drawn for this page, one row for each class that has some. */
export function Gallery() {
  const dataset = useStore(selectDataset);
  const world = useWorld();
  const picture = useStore((store) => store.choice.picture);
  const choose = useStore((store) => store.choose);
  const classA = useStore(selectClassA);
  const classB = useStore(selectClassB);
  const pictures = world.pictures.filter((entry) => entry.dataset === dataset.id);
  const rows = dataset.classes
    .map(({ id, name }, label) => ({ id, name, label, entries: pictures.filter((entry) => entry.label === label) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <ListBox
      className="gallery"
      aria-label={words.galleryOf(dataset.name)}
      layout="grid"
      selectionMode="single"
      disallowEmptySelection={pictures.some(({ id }) => id === picture)}
      selectedKeys={[picture]}
      onSelectionChange={(keys) => {
        const chosen = pictures.find(({ id }) => keys !== 'all' && keys.has(id));
        if (chosen) choose({ picture: chosen.id });
      }}
    >
      {rows.map(({ id, name, label, entries }) => (
        <ListBoxSection key={id} id={`class ${id}`} className="gallery-row">
          <Header className={`gallery-class ${mark(label, classA, classB)}`}>{name}</Header>
          {entries.map((entry) => (
            <Thumbnail key={entry.id} entry={entry} shape={dataset.shape} className={name} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

interface ThumbnailProps {
  readonly entry: GalleryEntry;
  readonly shape: Shape;
  readonly className: string;
}

function Thumbnail({ entry, shape: [height, width], className }: ThumbnailProps) {
  const name = words.pictureOf(className, entry.title);
  return (
    <ListBoxItem id={entry.id} className="gallery-item" textValue={name}>
      <img src={entry.file} alt={name} title={entry.title} width={width} height={height} />
    </ListBoxItem>
  );
}

/** The classes of the packets keep their colours here. */
function mark(label: number, classA: number | null, classB: number | null): string {
  return label === classA ? 'gallery-class-a' : label === classB ? 'gallery-class-b' : '';
}
