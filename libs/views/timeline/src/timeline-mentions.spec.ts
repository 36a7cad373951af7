import { ConflictOfInterestDeclared, OfficerAppointed } from '@throughline/agency';
import { CaseOpened, CaseTakenOver } from '@throughline/casefile';
import { GroupIdentified } from '@throughline/group';
import type { Recorded } from '@throughline/kernel';
import { ReferralOffered, ShareRecalled, TransferOffered } from '@throughline/referral';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { timeline } from './timeline';
import { timelineDiff } from './timeline-diff';
import { timelineItems } from './timeline-items';

const read = async (subject: string, told: readonly Recorded[]) => {
  const rows = rowsOf(told);
  return (await rows.all(timelineItems, await timeline.where(rows, { subject }))).map(
    ({ row }) => row.citation,
  );
};

describe('an event that several of what belongs to a subject share', () => {
  const told: readonly Recorded[] = [
    ...streamOf('case-1', [
      some(CaseOpened),
      [some(CaseTakenOver, { transfer: 'transfer-1', from: 'agency-1' }), by('east')],
    ]),
    ...streamOf('transfer-1', [some(TransferOffered, { case: 'case-1' })]),
    ...streamOf('referral-1', [some(ReferralOffered, { case: 'case-1' })]),
    ...streamOf('referral-2', [some(ReferralOffered, { case: 'case-1' })]),
    ...streamOf('share-recall-1', [
      some(ShareRecalled, { referrals: ['referral-1', 'referral-2'], detection: undefined, requests: [] }),
    ]),
  ];
  const once = ['case-1@0', 'case-1@1', 'transfer-1@0', 'referral-1@0', 'referral-2@0', 'share-recall-1@0'];

  it('stands there once', async () => expect(await read('case-1', told)).toEqual(once));

  it('stands in the timeline of each of them', async () => {
    expect(await read('transfer-1', told)).toEqual(['case-1@1', 'transfer-1@0']);
    for (const referral of ['referral-1', 'referral-2'])
      expect(await read(referral, told)).toEqual([`${referral}@0`, 'share-recall-1@0']);
  });

  it('was added once, by its own citation', async () =>
    expect(
      await timelineDiff.answer(rowsOf(told.slice(0, 1)), rowsOf(told), { subject: 'case-1' }),
    ).toMatchObject({ addedCount: 5, added: once.slice(1), endedCount: 0 }));

  it('is neither added nor ended where only what shares it has come', async () =>
    expect(
      await timelineDiff.answer(rowsOf(told.filter(({ stream }) => stream !== 'referral-1')), rowsOf(told), {
        subject: 'case-1',
      }),
    ).toMatchObject({ added: ['referral-1@0'], endedCount: 0 }));
});

describe('what an agency has on its own record', () => {
  const told: readonly Recorded[] = [
    ...streamOf('agency-north', [
      some(OfficerAppointed),
      [some(ConflictOfInterestDeclared, { case: 'case-1', group: 'group-1' }), by('north')],
    ]),
    ...streamOf('case-1', [some(CaseOpened)]),
    ...streamOf('group-1', [some(GroupIdentified)]),
  ];

  it('stands in the timeline of what it names by the naming event alone', async () => {
    expect(await read('case-1', told)).toEqual(['agency-north@1', 'case-1@0']);
    expect(await read('group-1', told)).toEqual(['agency-north@1', 'group-1@0']);
  });
});
