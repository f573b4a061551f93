import { Lead } from '../lead.tsx';
import { words } from '../words.ts';

/** There from the start, and so without the words of this room, which come with the view. */
export function TransferLead() {
  return <Lead more={words.transfer.more}>{words.transfer.lead}</Lead>;
}
