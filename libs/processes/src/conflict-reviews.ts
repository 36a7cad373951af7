import { CallConflictReview, conflictsOfInterest } from '@throughline/agency';
import { order, process } from '@throughline/kernel';

export const conflictReviews = process(
  'ConflictReviews',
  'A conflict of interest that an officer declared is called up once the date has come to look at it again.',
).due(
  conflictsOfInterest,
  (now) => ({ status: ['STANDING'], reviewBy: { to: now } }),
  ({ key, row: { agency, conflict, reviewBy: happened } }) => [
    order(CallConflictReview, { conflict }, { on: agency, agency, cause: `${key}/${happened}`, happened }),
  ],
);
