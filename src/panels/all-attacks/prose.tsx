/** The marked-up sentences of the view of all attacks. */
import { Lead } from '../lead.tsx';

export function AllAttacksLead() {
  return (
    <Lead
      more={
        <>
          Each attack takes its usual settings. Those within a budget go as far as <var>ε</var> lets them, in their own
          norm; the others look for the smallest change that is enough, and <var>ε</var> is nothing to them. An attack
          that can only aim at a class takes its usual one; all others leave the label. The conjugate is what the
          paper’s Table IV names beside an attack: what it steps along. None is known of attacks that see nothing but
          answers.
        </>
      }
    >
      Every attack on one picture and network: what it changes, along which conjugate (Table IV), and at what cost.
    </Lead>
  );
}

/** Above the picture that all of them start from. */
export function OriginalHeading() {
  return (
    <h3>
      original <var>X</var>₀
    </h3>
  );
}
