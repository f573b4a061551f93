import type { Followed } from './follow.ts';
import type { Tools } from './tools.ts';

export function followBackend({ engine }: Tools): Followed<'backend'> {
  return {
    field: 'backend',
    needs: ({ choice }) => ({ hard: [choice.backend] }),
    run: ({ choice }, signal) => engine.start(choice.backend, signal),
  };
}
