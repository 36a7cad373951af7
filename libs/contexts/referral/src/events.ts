import { code, event, group, id, instant, line, listOf, prose } from '@throughline/kernel';
import { AreaOfFocus, ReferralForm } from '@throughline/vocabulary';
import { coverFields } from './coverage';
import { exercise } from './exercise';
import { onwardSharing } from './onward-rule';
import { onwardFields } from './passing-on';

const marking = 'IN_CONFIDENCE';

const ownedThing = group('OwnedThing', {
  thing: line().says('The id of what the referral is about.'),
  owner: id('Agency').says('The agency that owned it.'),
});

/** What the agency that offers a referral says of it. */
export const offerFields = {
  to: id('Agency').says('The agency it is addressed to.'),
  form: code(ReferralForm),
  detection: id('Detection').optional().says('The detection it is about.'),
  group: id('Group').optional().says('The organised group it is about.'),
  case: id('Case').optional().says('The case it comes from.'),
  areaOfFocus: code(AreaOfFocus),
  grounds: prose().says('Why this agency, and why now.'),
  beneficiary: line().personal('victim').optional().says('Who is to be supported, where it is for support.'),
  dueBy: instant().optional().says('When an answer is due.'),
  ...onwardFields,
  ...coverFields,
} as const;

/** What the agency that offered a referral adds to it. */
export const supplementFields = {
  supplement: prose().says('What is added.'),
  ...onwardFields,
  ...coverFields,
} as const;

export const ReferralOffered = event(
  'ReferralOffered',
  'An agency asked another to act, to know, or to support somebody.',
  {
    marking,
    fields: {
      ...offerFields,
      owned: listOf(ownedThing).optional().says('Who owned what it is about when it was offered.'),
      onwardSharing,
      exercise,
    },
  },
);

export const ReferralAcknowledged = event(
  'ReferralAcknowledged',
  'The addressee said that it has received the referral.',
  { marking, fields: { answerBy: instant().optional().says('When the addressee expects to answer.') } },
);

export const ReferralAccepted = event(
  'ReferralAccepted',
  'The addressee took the referral on, and named who leads.',
  {
    marking,
    fields: { lead: line().personal('officer').says('Who leads the response.') },
  },
);

export const ReferralDeclined = event(
  'ReferralDeclined',
  'The addressee declined the referral, and said why.',
  {
    marking,
    fields: { reason: prose() },
  },
);

export const ReferralReturned = event(
  'ReferralReturned',
  'The addressee sent the referral back, and said what is missing.',
  { marking, fields: { missing: prose().says('What is needed before it can be answered.') } },
);

export const ReferralSupplemented = event(
  'ReferralSupplemented',
  'The agency that offered the referral gave what was missing.',
  { marking, fields: { ...supplementFields, onwardSharing } },
);

export const ReferralOutcomeReported = event(
  'ReferralOutcomeReported',
  'The addressee reported what came of the referral.',
  {
    marking,
    fields: { outcome: prose().says('What was done, and what came of it.') },
  },
);

export const ReferralClosed = event(
  'ReferralClosed',
  'The agency that offered the referral took note of its outcome.',
  { marking, fields: { assessment: prose().says('What the outcome was worth.') } },
);

export const ReferralWithdrawn = event(
  'ReferralWithdrawn',
  'The agency that offered the referral took it back.',
  {
    marking,
    fields: { reason: prose() },
  },
);

export const ReferralFellOverdue = event(
  'ReferralFellOverdue',
  'The date by which the referral was to be answered passed without an answer.',
  { marking, fields: { dueBy: instant().says('When the answer was due.') } },
);

export const referralEvents = [
  ReferralOffered,
  ReferralAcknowledged,
  ReferralAccepted,
  ReferralDeclined,
  ReferralReturned,
  ReferralSupplemented,
  ReferralOutcomeReported,
  ReferralClosed,
  ReferralWithdrawn,
  ReferralFellOverdue,
] as const;
