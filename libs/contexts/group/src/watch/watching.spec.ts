import type { AgencyStaff } from '@throughline/facts';
import { exactly } from '@throughline/kernel';
import { by, digest, sampleFields, some, story } from '@throughline/story';
import {
  GroupIdentified,
  GroupMerged,
  ReEmergenceConfirmed,
  ReEmergenceProposed,
  ReEmergenceRejected,
  StageAdopted,
  StageDeclared,
  WatchFellDue,
} from '../events';
import { ConfirmReEmergence } from './confirm-re-emergence';
import { NoteWatchDue } from './note-watch-due';
import { ProposeReEmergence } from './propose-re-emergence';
import { RejectReEmergence } from './reject-re-emergence';

const month = (n: number) => exactly(`2031-${String(n).padStart(2, '0')}-01T00:00:00.000Z`);
const at = (n: number, agency = 'north', more: object = {}) => by(agency, { happened: month(n), ...more });
const suspected = story().given([some(GroupIdentified)], at(1));
const dismantled = suspected.given([some(StageDeclared, { stage: 'DISMANTLED' })], at(2));
const merged = dismantled.given([some(GroupMerged, { into: 'group-2' })], at(3));
const mergedIn = (of: typeof dismantled) => of.given([some(GroupMerged, { into: 'group-2' })], at(4));

describe('a dismantled group', () => {
  const due = (n: number) => WatchFellDue({ dueAt: month(n).earliest });

  it('is watched every three months by each agency that holds it so', () => {
    dismantled.when(NoteWatchDue, {}, at(5)).then(due(5));
    dismantled.when(NoteWatchDue, {}, at(4)).rejected('NOT_DUE');
    const noted = dismantled.given([due(5)], at(5));
    noted.when(NoteWatchDue, {}, at(7)).rejected('NOT_DUE');
    noted.when(NoteWatchDue, {}, at(8)).then(due(8));
  });

  it('is noted once for all the dates that were missed', () =>
    dismantled
      .given([due(5)], at(9))
      .when(NoteWatchDue, {}, at(11))
      .then(due(11)));

  it('is watched by those who adopted that, and by nobody else', () => {
    const adopted = dismantled.given([some(StageAdopted, { stage: 'DISMANTLED' })], at(3, 'south'));
    adopted.when(NoteWatchDue, {}, at(6, 'south')).then(due(6));
    adopted.when(NoteWatchDue, {}, at(6, 'east')).rejected('NOT_DISMANTLED');
    suspected.when(NoteWatchDue, {}, at(6)).rejected('NOT_DISMANTLED');
    dismantled
      .given([some(StageDeclared, { stage: 'RE_EMERGED' })], at(3))
      .when(NoteWatchDue, {}, at(6))
      .rejected('NOT_DISMANTLED');
  });
});

describe('proposing that a group is back', () => {
  const hypothesis = sampleFields(ProposeReEmergence.fields);
  const proposed = ReEmergenceProposed({ ...hypothesis, contentHash: digest(hypothesis) });

  it('is a hypothesis, which others may hold beside', () => {
    dismantled.when(ProposeReEmergence, hypothesis, at(3)).then(proposed);
    dismantled
      .given([proposed], at(3))
      .when(ProposeReEmergence, hypothesis, at(4))
      .rejected('ALREADY_PROPOSED');
  });

  it('is for an agency that holds it dismantled', () =>
    dismantled.when(ProposeReEmergence, hypothesis, at(3, 'south')).rejected('NOT_DISMANTLED'));

  it('cites what it rests on', () =>
    dismantled.when(ProposeReEmergence, hypothesis, at(3, 'north', { basis: [] })).rejected('NOTHING_CITED'));

  it('is not of a group that was merged', () =>
    merged.when(ProposeReEmergence, hypothesis, at(4)).rejected('GROUP_MERGED'));
});

const appointed = (officer: string, role: 'ANALYST' | 'MANAGER') =>
  [officer, { officer, role, clearance: 'SECRET', compartments: [], appointedBy: 'officer-9' }] as const;
const staff: AgencyStaff = {
  appointed: new Map([
    appointed('officer-1', 'MANAGER'),
    appointed('officer-2', 'MANAGER'),
    appointed('officer-3', 'ANALYST'),
  ]),
};
const contentHash = 'a5'.repeat(32);
const basis = [
  { stream: 'detection-1', revision: 0, grade: { reliability: 'B', credibility: 'C2' } },
] as const;
const waiting = dismantled.given([some(ReEmergenceProposed, { contentHash })], at(4, 'north', { basis }));
const officer = (n: number, more: object = {}) =>
  at(5, 'north', { officer: `officer-${n}`, known: { staff }, basis, ...more });
const decision = { ...sampleFields(RejectReEmergence.fields), proposal: 2, contentHash };

describe.each([
  ['confirming', ConfirmReEmergence],
  ['rejecting', RejectReEmergence],
] as const)('%s that a group is back', (_, command) => {
  it('is for another officer of the agency, and for none below', () => {
    waiting.when(command, decision, officer(1)).rejected('OWN_PROPOSAL');
    waiting.when(command, decision, officer(3)).rejected('APPROVER_BELOW');
    waiting.when(command, decision, { ...officer(2), agency: 'agency-south' }).rejected('NOTHING_TO_APPROVE');
    waiting
      .when(command, decision, officer(2, { interests: new Map([['subject-1', 'agency-north@1']]) }))
      .rejected('CONFLICT_DECLARED');
  });

  it('is of the very hypothesis that waits', () => {
    waiting.when(command, { ...decision, proposal: 1 }, officer(2)).rejected('NOTHING_TO_APPROVE');
    waiting
      .when(command, { ...decision, contentHash: 'b6'.repeat(32) }, officer(2))
      .rejected('OTHER_CONTENT');
  });

  it('does not come before it was put forward', () =>
    waiting.when(command, decision, officer(2, { happened: month(3) })).rejected('APPROVED_BEFORE_PROPOSED'));

  it('happens once', () => {
    for (const answer of [ReEmergenceConfirmed, ReEmergenceRejected])
      waiting
        .given([some(answer, { proposal: 2 })], at(5))
        .when(command, decision, officer(2))
        .rejected('NOTHING_TO_APPROVE');
  });
});

describe('what follows on a hypothesis', () => {
  const { proposal, contentHash: hash, ...rest } = decision;

  it('is, confirmed, that the agency holds the group to have re-emerged', () =>
    waiting
      .when(ConfirmReEmergence, decision, officer(2))
      .then(
        ReEmergenceConfirmed({ proposal, contentHash: hash, grounds: rest.rationale }),
        StageDeclared({ stage: 'RE_EMERGED', proposal, contentHash: hash, proposedBy: 'officer-1', ...rest }),
      ));

  it('is, rejected, that it stays dismantled', () =>
    waiting.when(RejectReEmergence, decision, officer(2)).then(ReEmergenceRejected(decision)));

  it('is confirmed on the evidence that it was put forward on, unless that has changed', () => {
    const other = [{ stream: 'detection-2', revision: 0 }];
    waiting.when(ConfirmReEmergence, decision, officer(2, { basis: other })).rejected('EVIDENCE_NOT_CITED');
    const relied = new Map([['detection-1@0', { withdrawn: true }]]);
    waiting
      .when(ConfirmReEmergence, decision, officer(2, { known: { staff, relied } }))
      .rejected('BASIS_CHANGED');
    waiting
      .when(RejectReEmergence, decision, officer(2, { basis: other, known: { staff, relied } }))
      .then(ReEmergenceRejected(decision));
  });

  it('is confirmed where the agency still holds it dismantled, and of a group of its own', () => {
    waiting
      .given([some(StageAdopted, { stage: 'ACTIVE' })], at(4))
      .when(ConfirmReEmergence, decision, officer(2))
      .rejected('STAGE_CANNOT_FOLLOW');
    waiting
      .given([some(StageDeclared, { stage: 'DISMANTLED' })], at(8))
      .when(ConfirmReEmergence, decision, officer(2))
      .rejected('LATER_STAGE_CANNOT_FOLLOW');
    mergedIn(waiting).when(ConfirmReEmergence, decision, officer(2)).rejected('GROUP_MERGED');
  });

  it('is a decision, which cites what it relies on', () =>
    waiting.when(RejectReEmergence, decision, officer(2, { basis: [] })).rejected('BASIS_REQUIRED'));
});
