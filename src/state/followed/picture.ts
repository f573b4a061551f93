import type { NamedPicture } from '../model.ts';
import { readPicture } from '../pictures/read.ts';
import { followsOf } from '../pictures/registry.ts';
import { failures } from '../words.ts';
import type { Followed } from './followed.ts';

export const picture: Followed<'picture', NamedPicture> = {
  field: 'picture',
  failure: failures.picture,
  after: [],
  ofDataset: true,
  isAwaited: false,
  needs: ({ choice, world }) => ({
    hard: [choice.dataset, choice.picture, followsOf(choice.picture, choice, world)],
  }),
  run: ({ choice, world }, _signal, _progress, tools) => readPicture(choice.picture, { choice, world }, tools),
};
