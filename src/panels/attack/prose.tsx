/** The marked-up sentences of the Attack view. */

export function AttackLead() {
  return (
    <p className="page-lead">
      The attack asks the network which way each pixel would raise its error, and moves every pixel that way, by at most{' '}
      <var>ε</var>. You hardly see the change; the network does.
    </p>
  );
}

export function OriginalHeading() {
  return (
    <h3>
      original <var>X</var>₀
    </h3>
  );
}

/** @param gain how much the noise is enlarged in value: `8` */
export function NoiseHeading({ gain }: { readonly gain: string }) {
  return (
    <h3>
      noise <var>X</var> − <var>X</var>₀<small>, {gain}× as strong</small>
    </h3>
  );
}

/** @param after which iterate it is, `after 3 steps`; null: the result */
export function AttackedHeading({ after }: { readonly after: string | null }) {
  return (
    <h3>
      {after ?? 'attacked'} <var>X</var>
    </h3>
  );
}
