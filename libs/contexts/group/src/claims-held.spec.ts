import { type Event, fold } from '@throughline/kernel';
import { some, streamOf } from '@throughline/story';
import {
  BusinessStepMapped,
  BusinessStepUnmapped,
  GroupIdentified,
  MembershipClaimed,
  MembershipEnded,
  MembershipReviewed,
  TieClaimed,
  TieEnded,
} from './events';
import { type GroupState, organisedGroup } from './organised-group';

const graded = { reliability: 'B', credibility: 'C2' } as const;
const history = [
  some(GroupIdentified),
  some(MembershipClaimed, graded),
  some(TieClaimed, graded),
  some(BusinessStepMapped, graded),
];
const gradingOf = (revision: number, ...since: readonly Event[]) =>
  organisedGroup.gradingOf?.(
    fold(organisedGroup, streamOf('group-1', [...history, ...since])) as GroupState,
    revision,
  );

describe('the grade of a claim', () => {
  it('is the one that it was claimed with', () => {
    for (const revision of [1, 2, 3])
      expect(gradingOf(revision)).toEqual({ grade: graded, withdrawn: false, changed: undefined });
    expect(gradingOf(0)).toBeUndefined();
  });

  it('is that of the last review that confirmed it', () => {
    const lower = { reliability: 'D', credibility: 'C5' } as const;
    const reviewed = some(MembershipReviewed, { claim: 1, ...lower });
    const doubted = some(MembershipReviewed, { claim: 1, finding: 'TO_BE_ENDED' });
    expect(gradingOf(1, reviewed)?.grade).toEqual(lower);
    expect(gradingOf(1, reviewed, doubted)?.grade).toEqual(lower);
  });

  it('counts no more once it was claimed in error, and still does where it merely ended', () => {
    expect(gradingOf(1, some(MembershipEnded, { claim: 1, end: 'ERROR' }))).toMatchObject({
      withdrawn: true,
      withdrawnBy: 4,
    });
    expect(gradingOf(2, some(TieEnded, { claim: 2, end: 'ERROR' }))?.withdrawn).toBe(true);
    expect(gradingOf(1, some(MembershipEnded, { claim: 1, end: 'LEFT' }))?.withdrawn).toBe(false);
  });

  it('tells when the claim was last graded otherwise, doubted, or found to be an error', () => {
    const regraded = some(MembershipReviewed, { claim: 1, reliability: 'D', credibility: 'C2' });
    const doubted = some(MembershipReviewed, { claim: 1, finding: 'TO_BE_ENDED' });
    const error = some(TieEnded, { claim: 2, end: 'ERROR' });
    expect(gradingOf(1, error)?.changed).toBeUndefined();
    for (const reviewed of [regraded, doubted]) {
      expect(gradingOf(1, reviewed, error)?.changed).toMatchObject({ position: 5n });
      expect(gradingOf(2, reviewed, error)?.changed).toMatchObject({ position: 6n });
    }
  });

  it('is as it was where a review upheld it, or what was so has ended since', () => {
    const upheld = some(MembershipReviewed, { claim: 1, ...graded });
    expect(gradingOf(1, upheld)?.changed).toBeUndefined();
    for (const end of ['LEFT', 'DIED', 'LAPSED'] as const)
      expect(gradingOf(1, some(MembershipEnded, { claim: 1, end }))?.changed).toBeUndefined();
    expect(gradingOf(2, some(TieEnded, { claim: 2, end: 'CEASED' }))?.changed).toBeUndefined();
    expect(gradingOf(3, some(BusinessStepUnmapped, { claim: 3, end: 'CEASED' }))?.changed).toBeUndefined();
  });

  it('is found as fast in a history of ten thousand claims', () => {
    const long = Array.from({ length: 10_000 }, () => some(MembershipClaimed, graded));
    expect(gradingOf(10_003, ...long)?.grade).toEqual(graded);
  });
});
