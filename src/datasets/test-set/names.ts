import type { Dataset } from '../dataset.ts';

/** Whether a file is called like one of a data set's official files, packed or not, also as `test_batch (1).bin`. */
export function isNamedAs(name: string, { official }: Dataset): boolean {
  const given = name.toLowerCase().replace(/\.gz$/, '');
  return (official?.files ?? []).some((file) => {
    const { stem, ending } = split(file.name.toLowerCase());
    return given.includes(stem) && given.endsWith(ending);
  });
}

/** Names of the files that hold a data set's test pictures alone, within its archive; none where they are apart. */
export function testNames(datasets: readonly Dataset[]): readonly string[] {
  return datasets.flatMap(({ official }) => (official?.layout.kind === 'records' ? official.test : []));
}

/** A path that ends in one of these names, with or without its ending. */
export function pathPattern(names: readonly string[]): RegExp {
  const patterns = names.map((name) => {
    const { stem, ending } = split(name);
    return `${quoted(stem)}(${quoted(ending)})?`;
  });
  return new RegExp(`(^|/)(${patterns.join('|')})$`);
}

/** `test_batch` and `.bin`. */
function split(name: string): { readonly stem: string; readonly ending: string } {
  const at = name.lastIndexOf('.');
  return at < 0 ? { stem: name, ending: '' } : { stem: name.slice(0, at), ending: name.slice(at) };
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
