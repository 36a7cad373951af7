import {
  boolean,
  count,
  group,
  id,
  instant,
  listOf,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  type Recorded,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import {
  LapseWarningGiven,
  SharingAgreementAmended,
  SharingAgreementConfirmed,
  SharingAgreementEnded,
  SharingAgreementMade,
  termsFields,
} from './agreement-events';
import { endingAt } from './sharing-agreement';

const version = group('AgreementVersion', {
  ...termsFields,
  appliesFrom: moment().says('From when on these terms apply.'),
  reason: prose().optional().says('Why they took the place of those before.'),
  revision: count().says('The revision at which they were told.'),
  toConfirm: SharingAgreementAmended.fields.toConfirm,
  confirmations: listOf(group('AgreementConfirmation', toldFields)).says(
    'The parties that have confirmed them.',
  ),
  ...toldFields,
});

type Version = (typeof version)['_type'];

const told = (event: Recorded) => ({ revision: event.revision, confirmations: [], ...toldBy(event) });

/** What agencies may share. A list as at a date holds the agreements that are in force then, with the terms that apply then. */
export const sharingAgreements = projection(
  'SharingAgreement',
  'What agencies agreed to share, for what, under which law, and from when until when.',
  {
    fields: {
      ...SharingAgreementMade.fields,
      lapsesAt: instant().optional().says('When it lapses or ended; open, where no end was agreed.'),
      isEnded: boolean().says('Whether a party ended it before its time.'),
      isWarned: boolean().says('Whether the parties were warned that it is about to lapse.'),
      reason: prose().optional().says('Why it was ended.'),
      madeBy: id('Agency').says('The party that put it on the record.'),
      officer: toldFields.officer,
      happened: toldFields.happened.says('When it was made.'),
      recordedAt: toldFields.recordedAt,
      versions: listOf(version).says('Its terms one after the other, in the order in which they apply.'),
    },
    of: 'SharingAgreement',
    filters: ['madeBy', 'ceiling', 'onwardSharing', 'lapsesAt', 'isEnded', 'isWarned'],
    sorts: ['title', 'lapsesAt'],
    searches: ['title'],
    holds: 'during',
    asAt: (row, at) => {
      const versions = row.versions
        .filter(({ appliesFrom }) => mayHaveComeBy(appliesFrom, at))
        .map((one) => ({
          ...one,
          confirmations: one.confirmations.filter(({ happened }) => mayHaveComeBy(happened, at)),
        }));
      const terms = versions.at(-1) ?? row.versions[0] ?? row;
      const { parties, dataClasses, purposes, ceiling, legalBasis, onwardSharing, onwardConditions } = terms;
      const then = { parties, dataClasses, purposes, ceiling, legalBasis, onwardSharing, onwardConditions };
      return { ...row, versions, ...then };
    },
    restates: ['ceiling', 'onwardSharing'],
    serves: { one: 'sharingAgreement', many: 'sharingAgreements' },
  },
)
  .on(SharingAgreementMade, (_, event) => {
    const { title: __, during, ...terms } = event.data;
    const { agency: madeBy, officer, happened, recordedAt } = event;
    return {
      ...event.data,
      lapsesAt: during.to?.latest,
      isEnded: false,
      isWarned: false,
      madeBy,
      officer,
      happened,
      recordedAt,
      versions: [{ ...terms, appliesFrom: during.from, ...told(event) }],
    };
  })
  .on(SharingAgreementAmended, (row, event) => {
    const { endsAt: lapsesAt, leaving: _, appliesFrom, reason, toConfirm, ...terms } = event.data;
    const version = { ...terms, toConfirm, appliesFrom, reason, ...told(event) };
    const versions = [...(row?.versions ?? []), version];
    const isWarned = row !== undefined && row.isWarned && row.lapsesAt === lapsesAt;
    return row && { ...row, ...terms, during: endingAt(row.during, lapsesAt), lapsesAt, isWarned, versions };
  })
  .on(SharingAgreementConfirmed, (row, event) => {
    const confirmed = (of: Version): Version =>
      of.revision === event.data.amendment
        ? { ...of, confirmations: [...of.confirmations, toldBy(event)] }
        : of;
    return row && { ...row, versions: row.versions.map(confirmed) };
  })
  .on(SharingAgreementEnded, (row, event) => {
    const { endsAt: lapsesAt, reason } = event.data;
    return row && { ...row, during: endingAt(row.during, lapsesAt), lapsesAt, isEnded: true, reason };
  })
  .on(LapseWarningGiven, (row) => row && { ...row, isWarned: true });
