import { inquiry, problemOfOverseer } from './inquiry';
import { InquiryDisclosed } from './inquiry-events';

/** A closed inquiry may be disclosed as well: an overseer often reports before it opens its file. */
export const DiscloseInquiry = inquiry.command(
  'DiscloseInquiry',
  'Open the inquiry to agencies that it examines, so that they can explain and respond.',
  {
    fields: InquiryDisclosed.fields,
    rejects: ['NOT_FOUND', 'NOT_THE_OVERSEER', 'NOBODY_EXAMINED', 'NOT_EXAMINED', 'ALREADY_DISCLOSED'],
    decide: (input, state, act) => {
      const problem = problemOfOverseer(state, act);
      if (problem) return inquiry.reject(problem);
      const { disclosedTo } = input;
      if (disclosedTo.length === 0) return inquiry.reject('NOBODY_EXAMINED');
      if (!disclosedTo.every((one) => state.examined.includes(one))) return inquiry.reject('NOT_EXAMINED');
      if (disclosedTo.some((one) => state.disclosedTo.includes(one)))
        return inquiry.reject('ALREADY_DISCLOSED');
      return InquiryDisclosed(input);
    },
  },
);
