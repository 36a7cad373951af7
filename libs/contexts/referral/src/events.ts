import { code, event, id, instant, line, prose } from '@throughline/kernel';
import { AreaOfFocus, ReferralForm } from '@throughline/vocabulary';

export const ReferralOffered = event(
  'ReferralOffered',
  'An agency asked another to act, to know, or to support somebody.',
  {
    marking: 'IN_CONFIDENCE',
    fields: {
      to: id('Agency').says('The agency it is addressed to.'),
      form: code(ReferralForm),
      detection: id('Detection').optional().says('The detection it is about.'),
      group: id('Group').optional().says('The organised group it is about.'),
      areaOfFocus: code(AreaOfFocus),
      grounds: prose().says('Why this agency, and why now.'),
      beneficiary: line()
        .personal('victim')
        .optional()
        .says('Who is to be supported, where it is for support.'),
      dueBy: instant().optional().says('When an answer is due.'),
    },
  },
);

export const ReferralAccepted = event(
  'ReferralAccepted',
  'The addressee took the referral on, and named who leads.',
  {
    marking: 'IN_CONFIDENCE',
    fields: { lead: line().personal('officer').says('Who leads the response.') },
  },
);

export const ReferralDeclined = event(
  'ReferralDeclined',
  'The addressee declined the referral, and said why.',
  {
    marking: 'IN_CONFIDENCE',
    fields: { reason: prose() },
  },
);

export const ReferralOutcomeReported = event(
  'ReferralOutcomeReported',
  'The addressee reported what came of the referral.',
  {
    marking: 'IN_CONFIDENCE',
    fields: { outcome: prose().says('What was done, and what came of it.') },
  },
);

export const referralEvents = [
  ReferralOffered,
  ReferralAccepted,
  ReferralDeclined,
  ReferralOutcomeReported,
] as const;
