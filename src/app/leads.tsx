/** The sentences above each view: they must read well on their own, without anything touched. */

export function AttackLead() {
  return (
    <p className="page-lead">
      The attack asks the network which way each pixel would raise its error, and moves every pixel that way, by at most{' '}
      <var>ε</var>. You hardly see the change; the network does.
    </p>
  );
}

export function PacketsLead() {
  return (
    <p className="page-lead">
      Walk from one picture to another and note the network’s error for a class on the way. Normalised, it is the
      class’s <em>neural packet</em>. Its width in pictures times its width in attacks is never below ½: the narrower in
      pictures, the wider it must at least be in attacks.
    </p>
  );
}

export function TradeoffLead() {
  return (
    <p className="page-lead">
      The longer a network learns, the more pictures it gets right. Does it pay with robustness? Here is every network
      of the data set after every epoch that was kept: how often it is right, and how often it still is under attack,
      beside what the paper found.
    </p>
  );
}
