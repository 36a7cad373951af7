import { viewSet } from '@throughline/kernel';
import { leanings } from './leanings';
import { recall } from './recall';
import { recallCauses } from './recall-causes';

export { leanings } from './leanings';
export { type Leaning, leaningsOn, readForLeanings } from './leanings-on';
export { recall } from './recall';
export { recallCauses } from './recall-causes';

export const recallViews = viewSet({
  name: 'recall-view',
  says: 'What leaned on what, and who has looked at that again.',
  projections: [leanings, recallCauses],
  views: [recall],
});
