import { viewSet } from '@throughline/kernel';
import { disruptions } from './disruptions';
import { effortBooked } from './effort-booked';
import { outcomes } from './outcomes';
import { tally } from './tally';

export { disruptions } from './disruptions';
export { effortBooked } from './effort-booked';
export { outcomes } from './outcomes';
export { tally } from './tally';

export const outcomesViews = viewSet({
  name: 'outcomes',
  says: 'What was spent, what came of it, and whether it lasted.',
  projections: [],
  views: [outcomes, disruptions, effortBooked, tally],
});
