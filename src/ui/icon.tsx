const paths = {
  play: 'M5 3.2v9.6L13 8z',
  pause: 'M4.5 3h2.4v10H4.5zM9.1 3h2.4v10H9.1z',
  forward: 'M4 3.2v9.6L10.4 8zM11 3h1.8v10H11z',
  back: 'M12 3.2v9.6L5.6 8zM3.2 3H5v10H3.2z',
  first: 'M13.6 3.4v9.2L8.4 8zM8.2 3.4v9.2L3 8zM1.6 3.4H3v9.2H1.6z',
  chevron: 'M3.6 5.6 8 10l4.4-4.4 1 1L8 12 2.6 6.6z',
  check: 'm6.4 11.9-3.7-3.7 1.1-1.1 2.6 2.6 5.8-5.8 1.1 1.1z',
  plus: 'M7.2 3h1.6v4.2H13v1.6H8.8V13H7.2V8.8H3V7.2h4.2z',
  minus: 'M3 7.2h10v1.6H3z',
  more: 'M2.4 6.8h2.4v2.4H2.4zM6.8 6.8h2.4v2.4H6.8zM11.2 6.8h2.4v2.4h-2.4z',
} as const;

export type IconName = keyof typeof paths;

/** A 16-unit glyph in the text's colour; decoration only, so the control around it needs a name of its own. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg aria-hidden="true" focusable="false" width={size} height={size} viewBox="0 0 16 16" fill="currentColor">
      <path d={paths[name]} />
    </svg>
  );
}
