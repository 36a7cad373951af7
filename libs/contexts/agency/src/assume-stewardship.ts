import { agency, isOwn } from './agency';
import { StewardshipAssumed } from './stewardship-events';

export const AssumeStewardship = agency.command(
  'AssumeStewardship',
  'Take on a duty towards records in your keeping: to review, retain or dispose of them by a date.',
  {
    fields: StewardshipAssumed.fields,
    rejects: ['NOT_YOUR_AGENCY', 'DUE_IN_THE_PAST'],
    decide: (input, _, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      if (input.dueBy < act.now) return agency.reject('DUE_IN_THE_PAST');
      return StewardshipAssumed(input);
    },
  },
);
