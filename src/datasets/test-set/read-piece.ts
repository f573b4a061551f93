import type { Dataset } from '../dataset.ts';
import { gunzip, isGzip, unpacked } from './gunzip.ts';
import { isIdx } from './idx.ts';
import { readIdxPiece } from './idx-piece.ts';
import { largestFile } from './largest.ts';
import { isNamedAs, pathPattern, testNames } from './names.ts';
import type { OfficialFile, Piece } from './piece.ts';
import { isRecords, readRecords, recordFormat } from './records.ts';
import { findInTar, isTar } from './tar.ts';
import { tellApart } from './tell-apart.ts';
import { fail } from './words.ts';

/**
 * Reads an official file of a known data set, gzipped or not, by its content: IDX files and records are of the data sets
 * that declare them. Of an archive, as CIFAR-10's is downloaded, the test batch.
 * @throws PlainError that names the file and says what is wrong with it.
 */
export async function readPiece({ name, bytes: given }: OfficialFile, known: readonly Dataset[]): Promise<Piece> {
  if (given.length === 0) throw fail('file-empty', { name });
  const start = isGzip(given) ? await gunzip(given, name, 512) : given;
  if (isTar(start)) return readPiece(await testBatchIn({ name, bytes: given }, known), known);
  const most = largestFile(known);
  const bytes = isGzip(given) ? await gunzip(given, name, most) : given;
  if (bytes.length > most) throw fail('file-too-large', { name, most });
  return isIdx(bytes) ? readIdxPiece({ name, bytes }, known) : readBatch({ name, bytes }, known);
}

async function readBatch(file: OfficialFile, known: readonly Dataset[]): Promise<Piece> {
  const { name, bytes } = file;
  const fitting = known.filter((dataset) => {
    const format = recordFormat(dataset);
    return format !== null && isRecords(bytes, format);
  });
  const dataset = fitting.length > 0 ? await tellApart(fitting, file) : damagedOf(file, known);
  return { kind: 'batch', dataset: dataset.id, name, ...readRecords(bytes, recordFormat(dataset)!, name) };
}

/** For bytes that are no valid records: the data set that their name says, whose reader then says what is wrong. */
function damagedOf({ name, bytes }: OfficialFile, known: readonly Dataset[]): Dataset {
  const records = known.filter((dataset) => recordFormat(dataset) !== null);
  // A pickle of protocol 2, which is what cifar-10-python holds.
  if (bytes[0] === 0x80 && bytes[1]! <= 5) {
    const archives = records.flatMap(({ official }) => official!.archives.map((archive) => archive.name));
    throw fail('python-version', { name, archives });
  }
  const named = records.find((dataset) => isNamedAs(name, dataset));
  if (named) return named;
  throw fail('file-unknown', { name, datasets: known.map((dataset) => dataset.name), expected: expectedOf(known) });
}

/** `idx3-ubyte and idx1-ubyte files of MNIST, or .bin files of CIFAR-10 (binary version)`. */
function expectedOf(known: readonly Dataset[]): string {
  const namesOf = (kind: 'idx' | 'records'): string =>
    known
      .filter(({ official }) => official?.layout.kind === kind)
      .map(({ name }) => name)
      .join(' or ');
  const [idx, records] = [namesOf('idx'), namesOf('records')];
  const words = [
    idx && `idx3-ubyte and idx1-ubyte files of ${idx}`,
    records && `.bin files of ${records} (binary version)`,
  ];
  return words.filter(Boolean).join(', or ');
}

/** An archive holds batches to train on and one to test: the latter is what is wanted of it. */
async function testBatchIn({ name, bytes }: OfficialFile, known: readonly Dataset[]): Promise<OfficialFile> {
  const wanted = testNames(known);
  const found = await findInTar(unpacked(bytes, name), name, pathPattern(wanted), largestFile(known));
  if (!found) throw fail('archive-without-test', { name, wanted });
  return { name: `${found.path.replace(/^.*\//, '')} of ${name}`, bytes: found.bytes };
}
