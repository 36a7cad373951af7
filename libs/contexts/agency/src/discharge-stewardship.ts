import { isBefore } from '@throughline/kernel';
import { agency, isOwn } from './agency';
import { StewardshipDischarged } from './stewardship-events';

export const DischargeStewardship = agency.command(
  'DischargeStewardship',
  'Say that a duty of stewardship is done, and what came of it.',
  {
    fields: StewardshipDischarged.fields,
    rejects: ['NOT_YOUR_AGENCY', 'NO_SUCH_DUTY', 'BEFORE_WHAT_IT_FOLLOWS'],
    decide: (input, { duties }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const duty = duties.get(input.duty);
      if (!duty) return agency.reject('NO_SUCH_DUTY');
      if (isBefore(act.happened, duty.since)) return agency.reject('BEFORE_WHAT_IT_FOLLOWS');
      return StewardshipDischarged(input);
    },
  },
);
