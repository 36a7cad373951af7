import { agencyStanding } from '@throughline/facts';
import { inquiry } from './inquiry';
import { InquiryOpened } from './inquiry-events';

export const OpenInquiry = inquiry.command(
  'OpenInquiry',
  'Open an inquiry into how agencies used their powers; it is sealed from them until you disclose it.',
  {
    opens: true,
    decides: true,
    fields: InquiryOpened.fields,
    consults: (_, { agency }) => ({ own: [agencyStanding, agency] }),
    rejects: ['NOT_AN_OVERSIGHT_BODY', 'NOBODY_EXAMINED', 'EXAMINES_ITSELF', 'DUE_IN_THE_PAST'],
    decide: (input, _, { agency, now, known: { own } }) => {
      if (own?.kind !== 'OVERSIGHT_BODY') return inquiry.reject('NOT_AN_OVERSIGHT_BODY');
      if (input.examined.length === 0) return inquiry.reject('NOBODY_EXAMINED');
      if (input.examined.includes(agency)) return inquiry.reject('EXAMINES_ITSELF');
      if (input.dueBy !== undefined && input.dueBy < now) return inquiry.reject('DUE_IN_THE_PAST');
      return InquiryOpened(input);
    },
  },
);
