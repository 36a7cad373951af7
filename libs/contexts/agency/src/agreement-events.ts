import { code, count, event, id, instant, line, listOf, moment, prose, span } from '@throughline/kernel';
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
      toConfirm: listOf(id('Agency'))
        .optional()
        .says('The parties that have to confirm what is wider before it covers what passes to or from them.'),
      reason: prose().says('Why it was amended.'),
    },
  },
);

export const SharingAgreementConfirmed = event(
  'SharingAgreementConfirmed',
  'A party confirmed the amended terms, which cover from then on what passes to or from it.',
  {
    marking: 'UNCLASSIFIED',
    fields: { amendment: count().says('The revision of the amendment that is confirmed.') },
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
  SharingAgreementConfirmed,
  SharingAgreementEnded,
  LapseWarningGiven,
] as const;
