import { caseStanding } from '@throughline/facts';
import { isBefore } from '@throughline/kernel';
import { askedFor } from './exercise';
import { exhibit } from './exhibit';
import { ExhibitReleased } from './exhibit-events';

export const ReleaseExhibit = exhibit.command(
  'ReleaseExhibit',
  'Let an exhibit that you hold out of custody for good: returned, destroyed, forfeited or kept by a court.',
  {
    fields: askedFor(ExhibitReleased),
    consults: (_, __, state) => ({ file: [caseStanding, state.case] }),
    rejects: ['RELEASED', 'NOT_THE_CUSTODIAN', 'CASE_OPEN', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, state, { agency, officer, happened, known: { file } }) => {
      if (state.released) return exhibit.reject('RELEASED');
      if (state.agency !== agency || state.officer !== officer) return exhibit.reject('NOT_THE_CUSTODIAN');
      if (input.manner === 'DESTROYED' && file?.open) return exhibit.reject('CASE_OPEN');
      if (isBefore(happened, state.since)) return exhibit.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ExhibitReleased({ ...input, exercise: state.exercise });
    },
  },
);
