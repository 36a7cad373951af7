import { code, event, id, instant, listOf, prose } from '@throughline/kernel';
import { ShareRecallState } from '@throughline/vocabulary';
import { exercise } from '../exercise';

const marking = 'IN_CONFIDENCE';

/** What whoever recalls a share says of it. */
export const recallFields = {
  referrals: listOf(id('Referral'), 100).optional().says('The referrals by which it was passed on.'),
  requests: listOf(id('InformationRequest'), 100)
    .optional()
    .says('The requests in answer to which it was passed on.'),
  detection: id('Detection').optional().says('The detection that was passed on.'),
  reason: prose().says('Why it is recalled.'),
  instruction: prose().says('What recipients are to do with it.'),
  dueBy: instant().optional().says('When their answers are due.'),
} as const;

export const ShareRecalled = event(
  'ShareRecalled',
  'An agency recalled what it had passed on, from everybody who received it.',
  {
    marking,
    fields: {
      ...recallFields,
      recipients: listOf(id('Agency'), 100).says('Every agency that received it.'),
      exercise,
    },
  },
);

export const RecallAcknowledged = event(
  'RecallAcknowledged',
  'A recipient said what it has done with information that was recalled.',
  {
    marking,
    fields: { state: code(ShareRecallState), note: prose().says('What was done, and what could not be.') },
  },
);

export const shareRecallEvents = [ShareRecalled, RecallAcknowledged] as const;
