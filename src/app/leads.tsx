/** The sentences above each view: they must read well on their own, without anything touched. */

export function AttackLead() {
  return (
    <p className="page-lead">
      The network answers for the picture on the left. The attack asks it which way each pixel would raise its error, and
      moves every pixel a little that way: by at most <var>ε</var>, a change you can hardly see. The same network then
      answers for the picture on the right.
    </p>
  );
}

export function PacketsLead() {
  return (
    <p className="page-lead">
      Walk from this picture to one of another class and write down the network’s error for each class on the way.
      Squared and normalised, that is the class’s <em>neural packet</em>: its width in pictures, <var>σ</var>
      <sub>x</sub>, times its width in attacks, <var>σ</var>
      <sub>p</sub>, is never below ½. Training pulls the packets apart on the left, and so it spreads them on the right.
    </p>
  );
}
