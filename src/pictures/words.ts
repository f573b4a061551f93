/** What is said of files that are no pictures, or none that can be read. */
import { failWith } from '../core/errors.ts';

interface File {
  readonly name: string;
}

interface Sizes {
  readonly expected: { readonly width: number; readonly height: number };
  readonly found: { readonly width: number; readonly height: number };
}

export const errorWords = {
  'picture-empty': ({ name }: File) => `${name} is empty (0 bytes): choose another file`,
  'picture-too-large': ({ name, bytes, most }: File & { bytes: number; most: number }) =>
    `${name} has ${Math.round(bytes / 1e6)} MB, more than the ${most / 1e6} MB that can be read: save it smaller`,
  'picture-not-opened': ({ name }: File) => `${name} could not be opened: it may have been moved, or it is a folder`,
  'no-picture': ({ name }: File) => `${name} is not a picture: choose a PNG, JPEG, WebP, GIF, AVIF or SVG file`,
  'kind-unreadable': ({ name, kind }: File & { kind: string }) =>
    `${name} is a ${kind} file, which browsers cannot read: save it as PNG or JPEG`,
  'picture-broken': ({ name, kind }: File & { kind: string }) =>
    `${name} is a ${kind} file that cannot be read: it is broken, or too large for this browser`,
  'too-many-channels': ({ name, channels }: File & { channels: number }) =>
    `${name} has three colours, and the networks here take pictures of ${channels} channels: it cannot be used for them`,
  'not-downloaded': ({ title }: { title: string }) => `“${title}” could not be downloaded: is the network there?`,
  'not-served': ({ title, status }: { title: string; status: number }) =>
    `“${title}” could not be downloaded: the server says ${status}`,
  'no-png': ({ name }: File) => `${name} is not a PNG file`,
  'png-depth': ({ name, depth, type }: File & { depth: number; type: number }) =>
    `${name}: expected plain 8 bits, got depth ${depth}, type ${type}`,
  'png-size': ({ name, expected, found }: File & Sizes) =>
    `${name}: expected ${expected.width}x${expected.height} pixels, got ${found.width}x${found.height}`,
} as const;

export const fail = failWith(errorWords);

/** What was done to a file that the person should know, or should see in it. */
export const remarks = {
  cropped: (name: string, isSquare: boolean): string =>
    isSquare
      ? `${name} is not square; its middle is used.`
      : `${name} is longer or wider than the pictures of the networks; its middle is used.`,
  inverted: (name: string): string =>
    `${name} is drawn on a light ground; it was inverted, because what the network knows is light on black.`,
  flat: (name: string, width: number, height: number): string =>
    `${name} is nearly one plain colour at ${width}×${height} pixels: there is little for a network to see.`,
} as const;
