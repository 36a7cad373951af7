import { code, event, id, instant, line, listOf, prose } from '@throughline/kernel';
import { type Classification, type CodeOf, InquiryResult } from '@throughline/vocabulary';

/** An inquiry is kept from the agencies examined: nobody below the highest clearance may see or cite any of it. */
export const sealed: CodeOf<typeof Classification> = 'TOP_SECRET';

export const InquiryOpened = event(
  'InquiryOpened',
  'An overseer began to examine how agencies used their powers.',
  {
    marking: sealed,
    fields: {
      title: line().says('What the inquiry is called.'),
      termsOfReference: prose().says('What is to be examined, why, and what is left out.'),
      examined: listOf(id('Agency')).says('The agencies that are examined.'),
      dueBy: instant().optional().says('By when the overseer means to conclude it.'),
    },
  },
);

export const InquiryDisclosed = event(
  'InquiryDisclosed',
  'The overseer opened the inquiry to agencies that it examines; until then it was sealed from them.',
  {
    marking: sealed,
    fields: {
      disclosedTo: listOf(id('Agency')).says('The agencies that it is opened to.'),
      reason: prose().says('Why now.'),
    },
  },
);

export const InquiryClosed = event('InquiryClosed', 'The overseer said what came of the inquiry.', {
  marking: sealed,
  fields: {
    result: code(InquiryResult),
    outcome: prose().says('What came of it, in words.'),
  },
});
