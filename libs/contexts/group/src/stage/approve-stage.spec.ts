import type { AgencyStaff } from '@throughline/facts';
import { type Event, exactly, type Grading } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { codesOf, DismantledLimb } from '@throughline/vocabulary';
import {
  BusinessStepMapped,
  BusinessStepUnmapped,
  GroupIdentified,
  GroupMerged,
  MembershipClaimed,
  MembershipEnded,
  MembershipReviewed,
  StageAdopted,
  StageDeclared,
  StageProposalVoided,
  StageProposed,
  TieClaimed,
  TieEnded,
} from '../events';
import { ApproveStage } from './approve-stage';

const appointed = (officer: string, role: 'ANALYST' | 'SUPERVISOR' | 'MANAGER', appointedBy: string) =>
  [officer, { officer, role, clearance: 'SECRET', compartments: [], appointedBy }] as const;
const staff: AgencyStaff = {
  appointed: new Map([
    appointed('officer-1', 'SUPERVISOR', 'officer-9'),
    appointed('officer-2', 'MANAGER', 'officer-9'),
    appointed('officer-3', 'ANALYST', 'officer-9'),
    appointed('officer-4', 'MANAGER', 'officer-4'),
  ]),
};
const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const claim = { stream: 'subject-1', revision: 2 };
const basis = [
  { stream: 'detection-1', revision: 0, grade: { reliability: 'B', credibility: 'C2' } },
  claim,
] as const;
const first = by('north', { happened: month(4), basis });
const officer = (n: number, more: object = {}) =>
  by('north', { officer: `officer-${n}`, happened: month(5), basis, known: { staff }, ...more });
const second = officer(2);

const limbs = codesOf(DismantledLimb).map((limb) => ({ limb, evidence: 'Seen.', basis: ['subject-1@2'] }));
const contentHash = 'a5'.repeat(32);
const proposed = some(StageProposed, { stage: 'DISMANTLED', limbs, contentHash });
const leaningOn = (evidence: Event) =>
  story()
    .given([some(GroupIdentified)], by('north', { happened: month(1) }))
    .given([some(StageDeclared, { stage: 'TARGETED' }), evidence], by('north', { happened: month(2) }));
const waiting = leaningOn(some(MembershipClaimed)).given([proposed], first);
const approval = { ...sampleFields(ApproveStage.fields), proposal: 3, contentHash };

describe('approving a stage', () => {
  it('declares what was proposed, with its evidence and both officers', () =>
    waiting
      .when(ApproveStage, approval, second)
      .then(StageDeclared({ ...approval, stage: 'DISMANTLED', limbs, proposedBy: 'officer-1' })));

  it('is for another officer of the same agency, not below the first, and not self-appointed', () => {
    waiting.when(ApproveStage, approval, officer(1)).rejected('OWN_PROPOSAL');
    for (const n of [3, 4, 6]) waiting.when(ApproveStage, approval, officer(n)).rejected('APPROVER_BELOW');
    waiting
      .when(ApproveStage, approval, { ...second, agency: 'agency-south' })
      .rejected('NOTHING_TO_APPROVE');
  });

  it('is not for an officer who declared an interest in the group', () =>
    waiting
      .when(ApproveStage, approval, officer(2, { interests: new Map([['subject-1', 'agency-north@1']]) }))
      .rejected('CONFLICT_DECLARED'));

  it('is of the very content, at the very revision', () => {
    waiting
      .when(ApproveStage, { ...approval, contentHash: 'b6'.repeat(32) }, second)
      .rejected('OTHER_CONTENT');
    waiting.when(ApproveStage, { ...approval, proposal: 1 }, second).rejected('NOTHING_TO_APPROVE');
  });

  it('does not come before the proposal', () =>
    waiting
      .when(ApproveStage, approval, officer(2, { happened: month(3) }))
      .rejected('APPROVED_BEFORE_PROPOSED'));

  it('cites the evidence again, so that it is found to stand', () =>
    waiting
      .when(ApproveStage, approval, officer(2, { basis: basis.slice(0, 1) }))
      .rejected('EVIDENCE_NOT_CITED'));

  it('is void once the evidence was graded anew, corrected or withdrawn, whatever came of that', () => {
    const standing = (grading: Grading) =>
      officer(2, { known: { staff, relied: new Map([['detection-1@0', grading]]) } });
    const at = (position: bigint) => ({
      ...basis[0],
      changed: { position, recordedAt: month(4).earliest },
    });
    waiting.when(ApproveStage, approval, standing(at(5n))).rejected('BASIS_CHANGED');
    waiting.when(ApproveStage, approval, standing({ withdrawn: true })).rejected('BASIS_CHANGED');
    waiting
      .when(ApproveStage, approval, standing(at(3n)))
      .then(StageDeclared({ ...approval, stage: 'DISMANTLED', limbs, proposedBy: 'officer-1' }));
  });

  it('is void once it is on the record that it is', () =>
    waiting
      .given([some(StageProposalVoided, { proposal: 3 })], by('south', { happened: month(4) }))
      .when(ApproveStage, approval, second)
      .rejected('NOTHING_TO_APPROVE'));

  it.each([
    ['a membership was upheld', MembershipClaimed, some(MembershipReviewed, { claim: 2 })],
    ['a membership was ended', MembershipClaimed, some(MembershipEnded, { claim: 2, end: 'LEFT' })],
    ['a tie was ended', TieClaimed, some(TieEnded, { claim: 2, end: 'CEASED' })],
    ['a step was unmapped', BusinessStepMapped, some(BusinessStepUnmapped, { claim: 2, end: 'CEASED' })],
    ['another proposal was void', MembershipClaimed, some(StageProposalVoided, { proposal: 9 })],
  ])('stands where %s since, as what it relies on stays true', (_, claimed, since) =>
    leaningOn(some(claimed))
      .given([proposed], first)
      .given([since], by('south', { happened: month(4) }))
      .when(ApproveStage, approval, second)
      .then(StageDeclared({ ...approval, stage: 'DISMANTLED', limbs, proposedBy: 'officer-1' })),
  );

  it.each([
    ['declared another stage', some(StageDeclared, { stage: 'DISRUPTED' })],
    ['adopted another stage', some(StageAdopted, { stage: 'DISRUPTED' })],
    ['proposed something else', proposed],
  ])('is void once the agency has %s', (_, since) =>
    waiting.given([since], first).when(ApproveStage, approval, second).rejected('NOTHING_TO_APPROVE'),
  );

  it('is not void where a claim was reviewed that it does not rely on', () =>
    waiting
      .given([some(MembershipReviewed, { claim: 9 })], first)
      .when(ApproveStage, approval, second)
      .then(StageDeclared({ ...approval, stage: 'DISMANTLED', limbs, proposedBy: 'officer-1' })));

  it('follows the stage held at its own date', () =>
    leaningOn(some(MembershipClaimed))
      .given([some(StageDeclared, { stage: 'ACTIVE' })], by('north', { happened: month(3) }))
      .given([proposed], first)
      .when(ApproveStage, { ...approval, proposal: 4 }, second)
      .rejected('STAGE_CANNOT_FOLLOW'));

  it('leaves room for what was declared for a later date', () =>
    leaningOn(some(MembershipClaimed))
      .given([some(StageDeclared, { stage: 'ACTIVE' })], by('north', { happened: month(6) }))
      .given([proposed], first)
      .when(ApproveStage, { ...approval, proposal: 4 }, second)
      .rejected('LATER_STAGE_CANNOT_FOLLOW'));

  it('is not of a group that was merged', () =>
    waiting
      .given([some(GroupMerged, { into: 'group-2' })], first)
      .when(ApproveStage, approval, second)
      .rejected('GROUP_MERGED'));
});
