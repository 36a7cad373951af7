import { viewSet } from '@throughline/kernel';
import { leanings } from './leanings';
import { leaningsAsked } from './leanings-asked';
import { recall } from './recall';
import { recallCauses } from './recall-causes';

export { causesOf } from './causes-of';
export { leanings } from './leanings';
export { leaningsAsked } from './leanings-asked';
export { leaningDirectlyOn, leaningOnEach } from './leanings-on';
export { leaningTypes, leansOn } from './leans-on';
export { doubtingTypes, putInQuestionBy } from './put-in-question';
export { recall } from './recall';
export { recallCauses } from './recall-causes';

export const recallViews = viewSet({
  name: 'recall-view',
  says: 'What leaned on what, and who has looked at that again.',
  projections: [leanings, recallCauses, leaningsAsked],
  views: [recall],
});
