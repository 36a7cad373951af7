import { viewSet } from '@throughline/kernel';
import { decisionRegister } from './decision-register';
import { decisionSubjects } from './decision-subjects';
import { decisions } from './decisions';

export { decisionRegister } from './decision-register';
export { decisions } from './decisions';

export const decisionViews = viewSet({
  name: 'decisions',
  says: 'Who decided what, on which authority, knowing what, and what became of it.',
  projections: [decisions, decisionSubjects],
  views: [decisionRegister],
});
