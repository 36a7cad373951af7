import { code, event, id, instant, line, listOf, moment, prose, span } from '@throughline/kernel';
import { Classification, DataClass, OnwardSharing, Purpose } from '@throughline/vocabulary';

/** What parties agree on; an amendment states all of it again. */
export const termsFields = {
  parties: listOf(id('Agency')).says('The agencies that are party to it.'),
  dataClasses: listOf(code(DataClass)).says('What may be shared.'),
  purposes: listOf(code(Purpose)).says('What it may be shared for.'),
  ceiling: code(Classification).says('The highest classification that may be shared.'),
  legalBasis: prose().says(
    'The law under which the parties may share: the Act and section, or the instrument.',
  ),
  onwardSharing: code(OnwardSharing).says('Whether what is shared may be passed on.'),
  onwardConditions: prose().optional().says('What else holds where it is passed on.'),
} as const;

export const SharingAgreementMade = event(
  'SharingAgreementMade',
  'Agencies agreed on what they may share, for what, and under which law.',
  {
    marking: 'UNCLASSIFIED',
    fields: {
      title: line().says('What the agreement is called.'),
      ...termsFields,
      during: span().says('From when until when it is in force; open, where no end was agreed.'),
    },
  },
);

export const SharingAgreementAmended = event(
  'SharingAgreementAmended',
  'The parties agreed on other terms, which apply from a date on; what was shared before stays under the earlier ones.',
  {
    marking: 'UNCLASSIFIED',
    fields: {
      ...termsFields,
      appliesFrom: moment().says('From when on the amended terms apply.'),
      endsAt: instant().optional().says('Until when it is in force now; open, where not said.'),
      leaving: listOf(id('Agency')).says('The agencies that are no longer party to it.'),
      reason: prose().says('Why it was amended.'),
    },
  },
);

export const SharingAgreementEnded = event(
  'SharingAgreementEnded',
  'A party ended the agreement before its time; what was shared until then stays covered.',
  {
    marking: 'UNCLASSIFIED',
    fields: {
      endsAt: instant().says('When it ceases to be in force.'),
      parties: listOf(id('Agency')).says('The agencies that were party to it.'),
      reason: prose().says('Why.'),
    },
  },
);

export const LapseWarningGiven = event(
  'LapseWarningGiven',
  'The parties were warned that their agreement is about to lapse.',
  {
    marking: 'UNCLASSIFIED',
    fields: { lapsesAt: instant().says('When the agreement lapses, unless its end is amended.') },
  },
);

export const agreementEvents = [
  SharingAgreementMade,
  SharingAgreementAmended,
  SharingAgreementEnded,
  LapseWarningGiven,
] as const;
