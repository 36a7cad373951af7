import { type CaseStanding, caseStanding } from '@throughline/facts';
import { isBefore, mayHaveComeBy, type Moment } from '@throughline/kernel';
import { effort } from './effort';
import { EffortBooked } from './effort-events';
import { askedFor } from './exercise';

type When = { readonly agency: string; readonly happened: Moment };

/** Whether an agency takes part in a case, or may have taken part when it spent the effort. */
const isPart = ({ owner, partners, tookPart = [] }: CaseStanding, { agency, happened }: When): boolean =>
  [owner, ...partners].includes(agency) ||
  tookPart.some(
    ({ agency: one, during: { from, to } }) =>
      one === agency && !isBefore(happened, from) && !(to && isBefore(to, happened)),
  );

/** Hours are often handed in late: what was spent while the case was open is booked on it though it was closed since. */
const wasOpen = ({ open, closed }: CaseStanding, { happened }: When): boolean =>
  open || (closed !== undefined && mayHaveComeBy(happened, closed.latest));

/** Every booking stands by itself, so that a long case does not slow down whoever books on it. */
export const BookEffort = effort.command(
  'BookEffort',
  'Book time or money spent on a case against a priority.',
  {
    opens: true,
    fields: askedFor(EffortBooked),
    consults: (input) => ({ standing: [caseStanding, input.case] }),
    rejects: ['NOT_TAKING_PART', 'CASE_NOT_OPEN', 'NOTHING_SPENT'],
    decide: (input, _, act) => {
      const { standing } = act.known;
      if (!standing || !isPart(standing, act)) return effort.reject('NOT_TAKING_PART');
      if (!wasOpen(standing, act)) return effort.reject('CASE_NOT_OPEN');
      if (!input.minutes && (input.cost?.minor ?? '0') === '0') return effort.reject('NOTHING_SPENT');
      return EffortBooked({ ...input, exercise: standing.kind === 'EXERCISE' });
    },
  },
);
