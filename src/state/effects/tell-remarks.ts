import type { AppStore } from '../store.ts';
import { valueOf } from '../selectors.ts';

/** Tells what was done to a file each time that its picture is read: another data set may take another picture of it. */
export function tellRemarks(store: AppStore): () => void {
  return store.subscribe(({ picture, notices, notify }, previous) => {
    if (picture === previous.picture || picture.state !== 'ready') return;
    if (picture.value === valueOf(previous.picture)) return;
    for (const remark of picture.value.remarks ?? []) {
      // Said already when the file was given.
      if (!notices.some(({ text }) => text === remark)) notify('info', remark, { choice: ['picture', 'dataset'] });
    }
  });
}
