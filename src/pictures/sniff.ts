/** What kind of file its first bytes say it is: names and types that come with files are often wrong. */

export interface Kind {
  readonly name: string;
  readonly mime: string;
  /** False where browsers have no decoder for it. */
  readonly readable: boolean;
}

const kinds = {
  png: { name: 'PNG', mime: 'image/png', readable: true },
  jpeg: { name: 'JPEG', mime: 'image/jpeg', readable: true },
  gif: { name: 'GIF', mime: 'image/gif', readable: true },
  webp: { name: 'WebP', mime: 'image/webp', readable: true },
  avif: { name: 'AVIF', mime: 'image/avif', readable: true },
  bmp: { name: 'BMP', mime: 'image/bmp', readable: true },
  ico: { name: 'icon', mime: 'image/x-icon', readable: true },
  svg: { name: 'SVG', mime: 'image/svg+xml', readable: true },
  heic: { name: 'HEIC', mime: 'image/heic', readable: false },
  tiff: { name: 'TIFF', mime: 'image/tiff', readable: false },
} as const satisfies Record<string, Kind>;

/** Enough for every signature below, and for the comments that SVG editors put first. */
export const SNIFFED = 4096;

/** @param bytes the first SNIFFED bytes of the file, or all of a smaller one */
export function sniff(bytes: Uint8Array): Kind | null {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  const text = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return kinds.png;
  if (starts(0xff, 0xd8, 0xff)) return kinds.jpeg;
  if (/^GIF8[79]a$/.test(text(0, 6))) return kinds.gif;
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return kinds.webp;
  if (text(4, 8) === 'ftyp') return isoKind(text(8, 32));
  if (starts(0x42, 0x4d) && bytes.length > 26) return kinds.bmp;
  if (starts(0, 0, 1, 0)) return kinds.ico;
  if (starts(0x49, 0x49, 0x2a, 0) || starts(0x4d, 0x4d, 0, 0x2a)) return kinds.tiff;
  return isSvg(bytes) ? kinds.svg : null;
}

/** AVIF and HEIC share a container; its brands tell them apart. */
function isoKind(brands: string): Kind | null {
  if (/avi[fs]/.test(brands)) return kinds.avif;
  return /hei[cxms]|hev[cx]|mif1|msf1/.test(brands) ? kinds.heic : null;
}

/** An svg element after nothing but a declaration, comments and a document type. */
function isSvg(bytes: Uint8Array): boolean {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, SNIFFED));
  return /^\s*(?:<\?[^]*?\?>\s*|<!--[^]*?-->\s*|<!DOCTYPE\s[^>[]*(?:\[[^\]]*\])?\s*>\s*)*<(?:\w+:)?svg[\s>/]/i.test(
    start,
  );
}
