import { EntryCorrected } from '@throughline/casefile';
import { eventTypes } from '@throughline/contexts';
import { DetectionCorrected, DetectionTriaged, DetectionUnlinked } from '@throughline/detection';
import { YieldCorrected } from '@throughline/disruption';
import { EntityLinkEnded } from '@throughline/entity';
import {
  GroupUnmerged,
  GroupUnsplit,
  MembershipEnded,
  StageProposalVoided,
  SuccessionEnded,
} from '@throughline/group';
import type { Event } from '@throughline/kernel';
import { ShareRecalled } from '@throughline/referral';
import { some, streamOf } from '@throughline/story';
import { doubtingTypes, putInQuestionBy } from './put-in-question';

const itemsOf = (stream: string, event: Event) => putInQuestionBy(streamOf(stream, [event])[0]!)?.items;

/** What sounds as if it took something back, and yet leaves right what was said, or was never information. */
const leavesRight = [
  // What somebody may do or is to do, from then on.
  ...[
    'AppointmentAmended',
    'AppointmentEnded',
    'CompartmentRevoked',
    'PlanAmended',
    'ActionCancelled',
    'TaskCancelled',
  ],
  ...['SharingAgreementAmended', 'SharingAgreementEnded', 'CaseLeft', 'ExhibitReleased', 'ReferralReturned'],
  // A decision that is given up was taken rightly in its time; who disagrees stands beside who does not.
  ...['CaseDecisionReviewed', 'StageDisputed'],
  // An interest that an officer has no more was one until then.
  ...['ConflictOfInterestReviewed', 'ConflictOfInterestWithdrawn'],
  // Names no event that it undoes.
  'CaseUnmerged',
];

describe('what puts information in question', () => {
  it('is every event that takes something back, but for those that leave right what was said', () => {
    const takesBack =
      /(Corrected|Regraded|Withdrawn|Unlinked|Unmapped|Unmerged|Unsplit|Ended|Dropped|Cancelled|Recalled|Voided|Rejected|Revoked|Reviewed|Disputed|Returned|Left|Released|Amended)$/;
    const sounding = [...eventTypes.keys()].filter((type) => takesBack.test(type));
    const doubting = doubtingTypes.map(({ type }) => type);
    expect(sounding.filter((type) => !doubting.includes(type)).toSorted()).toEqual(leavesRight.toSorted());
    expect(doubting.filter((type) => leavesRight.includes(type))).toEqual([]);
  });

  it.each([
    ['all of a detection that is corrected', some(DetectionCorrected), ['thing-1']],
    ['a link that is undone', some(DetectionUnlinked, { link: 4 }), ['thing-1@4']],
    ['a triage that is replaced', some(DetectionTriaged, { replaces: 2 }), ['thing-1@2']],
    ['a yield that is corrected', some(YieldCorrected, { corrects: 3 }), ['thing-1@3']],
    ['a merge of groups that is undone', some(GroupUnmerged, { merge: 5 }), ['thing-1@5']],
    ['a split that is undone', some(GroupUnsplit, { split: 6 }), ['thing-1@6']],
    ['a succession that is undone', some(SuccessionEnded, { succession: 7 }), ['thing-1@7']],
    ['a proposal that is void', some(StageProposalVoided, { proposal: 8 }), ['thing-1@8']],
    [
      'every referral and answer that is recalled',
      some(ShareRecalled, { referrals: ['referral-1', 'referral-2'], requests: ['information-request-1'] }),
      ['referral-1', 'referral-2', 'information-request-1'],
    ],
    [
      'every answer that is recalled',
      some(ShareRecalled, { requests: ['information-request-1'] }),
      ['information-request-1'],
    ],
  ] as const)('is of %s', (_, event, items) => expect(itemsOf('thing-1', event)).toEqual(items));

  it('is of an entry, also where a correction of it is put right', () => {
    expect(
      itemsOf('case-1', some(EntryCorrected, { entry: 3, original: 3, wrongAltogether: false })),
    ).toEqual(['case-1@3']);
    expect(itemsOf('case-1', some(EntryCorrected, { entry: 5, original: 3 }))).toEqual(['case-1@3']);
  });

  it('is of a claim made in error, and not of one that came to its end', () => {
    expect(itemsOf('group-1', some(MembershipEnded, { claim: 1, end: 'ERROR' }))).toEqual(['group-1@1']);
    expect(itemsOf('group-1', some(MembershipEnded, { claim: 1, end: 'LEFT' }))).toBeUndefined();
    expect(itemsOf('entity-1', some(EntityLinkEnded, { link: 2, end: 'IN_ERROR' }))).toEqual(['entity-1@2']);
  });

  it('is not of a detection that is triaged for the first time', () =>
    expect(
      itemsOf('detection-1', {
        ...some(DetectionTriaged),
        data: { ...some(DetectionTriaged).data, replaces: undefined },
      } as Event),
    ).toBeUndefined());
});
