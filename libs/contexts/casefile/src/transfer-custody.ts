import { agencyStaff, staffAt } from '@throughline/facts';
import { isBefore } from '@throughline/kernel';
import { askedFor } from './exercise';
import { exhibit } from './exhibit';
import { CustodyTransferred } from './exhibit-events';

/** Custody outlives the case, and may pass to an officer of any agency, as to a laboratory; only who holds it may pass it on. */
export const TransferCustody = exhibit.command(
  'TransferCustody',
  'Hand over an exhibit that you hold to another officer.',
  {
    fields: askedFor(CustodyTransferred),
    consults: ({ to }) => ({ receiving: [agencyStaff, to] }),
    rejects: ['RELEASED', 'NOT_THE_CUSTODIAN', 'TO_ONESELF', 'NOT_ON_THE_STAFF', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, state, { agency, officer, happened, now, known: { receiving } }) => {
      if (state.released) return exhibit.reject('RELEASED');
      if (state.agency !== agency || state.officer !== officer) return exhibit.reject('NOT_THE_CUSTODIAN');
      if (input.to === agency && input.receiver === officer) return exhibit.reject('TO_ONESELF');
      if (!staffAt(receiving, now)?.appointed.has(input.receiver)) return exhibit.reject('NOT_ON_THE_STAFF');
      if (isBefore(happened, state.since)) return exhibit.reject('BEFORE_WHAT_IT_FOLLOWS');
      return CustodyTransferred({ ...input, exercise: state.exercise });
    },
  },
);
