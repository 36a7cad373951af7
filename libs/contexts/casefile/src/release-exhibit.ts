import { isBefore } from '@throughline/kernel';
import { askedFor } from './exercise';
import { exhibit } from './exhibit';
import { ExhibitReleased } from './exhibit-events';

export const ReleaseExhibit = exhibit.command(
  'ReleaseExhibit',
  'Let an exhibit that you hold out of custody for good: returned, destroyed, forfeited or kept by a court.',
  {
    fields: askedFor(ExhibitReleased),
    rejects: ['RELEASED', 'NOT_THE_CUSTODIAN', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, state, { agency, officer, happened }) => {
      if (state.released) return exhibit.reject('RELEASED');
      if (state.agency !== agency || state.officer !== officer) return exhibit.reject('NOT_THE_CUSTODIAN');
      if (isBefore(happened, state.since)) return exhibit.reject('BEFORE_WHAT_IT_FOLLOWS');
      return ExhibitReleased({ ...input, exercise: state.exercise });
    },
  },
);
