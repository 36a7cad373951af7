import {
  approvalFields,
  event,
  group,
  id,
  listOf,
  percentage,
  proposedFields,
  prose,
} from '@throughline/kernel';

const creditShare = group('CreditShare', {
  agency: id('Agency'),
  percent: percentage().says('Its part of the whole.'),
});

/** How the yield of an action is to be counted among those who took part. */
export const creditFields = {
  shares: listOf(creditShare, 50).says('Each agency’s part; all of them together are the whole.'),
  reason: prose().says('Why it is shared in this way.'),
} as const;

export const CreditProposed = event(
  'CreditProposed',
  'An agency proposed how the yield of the action is shared out among those who took part.',
  { marking: 'IN_CONFIDENCE', fields: { ...creditFields, ...proposedFields } },
);

export const CreditAgreed = event('CreditAgreed', 'An agency agreed to how the yield is shared out.', {
  marking: 'IN_CONFIDENCE',
  fields: approvalFields,
});

export const creditEvents = [CreditProposed, CreditAgreed] as const;
