import { caseStanding } from '@throughline/facts';
import { effort } from './effort';
import { EffortBooked } from './effort-events';
import { askedFor } from './exercise';

/** Every booking stands by itself, so that a long case does not slow down whoever books on it. */
export const BookEffort = effort.command(
  'BookEffort',
  'Book time or money spent on a case against a priority.',
  {
    opens: true,
    fields: askedFor(EffortBooked),
    consults: (input) => ({ standing: [caseStanding, input.case] }),
    rejects: ['NOT_TAKING_PART', 'CASE_NOT_OPEN', 'NOTHING_SPENT'],
    decide: (input, _, { agency, known: { standing } }) => {
      if (!standing || ![standing.owner, ...standing.partners].includes(agency))
        return effort.reject('NOT_TAKING_PART');
      if (!standing.open) return effort.reject('CASE_NOT_OPEN');
      if (!input.minutes && (input.cost?.minor ?? '0') === '0') return effort.reject('NOTHING_SPENT');
      return EffortBooked({ ...input, exercise: standing.kind === 'EXERCISE' });
    },
  },
);
