import { agency, isOwn } from './agency';
import { StewardshipExtended } from './stewardship-events';

/** A breach stays on the record, though the duty is due later from then on. */
export const ExtendStewardship = agency.command(
  'ExtendStewardship',
  'Give a duty of stewardship a later due date, and say why it may wait.',
  {
    fields: StewardshipExtended.fields,
    rejects: ['NOT_YOUR_AGENCY', 'NO_SUCH_DUTY', 'NOT_LATER', 'DUE_IN_THE_PAST'],
    decide: (input, { duties }, act) => {
      if (!isOwn(act)) return agency.reject('NOT_YOUR_AGENCY');
      const duty = duties.get(input.duty);
      if (!duty) return agency.reject('NO_SUCH_DUTY');
      if (input.dueBy <= duty.dueBy) return agency.reject('NOT_LATER');
      if (input.dueBy < act.now) return agency.reject('DUE_IN_THE_PAST');
      return StewardshipExtended(input);
    },
  },
);
