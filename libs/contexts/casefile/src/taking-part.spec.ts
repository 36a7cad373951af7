import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { InviteToCase } from './invite-to-case';
import { JoinCase } from './join-case';
import { LeaveCase } from './leave-case';
import { AgencyInvited, CaseClosed, CaseJoined, CaseLeft, CaseMerged, CaseOpened } from './standing-events';
import { TaskAssigned, TaskCompleted } from './work-events';

const january = { happened: exactly('2031-01-01T00:00:00.000Z') };
const february = { happened: exactly('2031-02-01T00:00:00.000Z') };
const opened = story().given([some(CaseOpened)], by('north', january));
const joint = story().given([some(CaseOpened, { kind: 'JOINT_OPERATION' })], by('north', january));
const role = { role: 'SUPPORTING', legalBasis: 'Customs and Excise Act 2018' } as const;
const joined = CaseJoined({ ...role, exercise: false });
const askedIn = joint.given([some(AgencyInvited, { to: 'agency-south' })], by('north', january));
const together = joint.given([joined], by('south'));

describe('inviting to a case', () => {
  const invitation = { to: 'agency-south', grounds: 'It knows the ports.' };
  const invited = AgencyInvited({ ...invitation, exercise: false });

  it('is for the lead', () => {
    opened.when(InviteToCase, invitation, by('north')).then(invited);
    opened.when(InviteToCase, invitation, by('east')).rejected('NOT_THE_LEAD');
    together.when(InviteToCase, { ...invitation, to: 'agency-east' }, by('south')).rejected('NOT_THE_LEAD');
  });

  it('is of an agency that takes no part yet', () => {
    together.when(InviteToCase, invitation, by('north')).rejected('TAKES_PART_ALREADY');
    opened
      .when(InviteToCase, { ...invitation, to: 'agency-north' }, by('north'))
      .rejected('TAKES_PART_ALREADY');
  });

  it('happens once', () =>
    opened
      .given([invited], by('north'))
      .when(InviteToCase, invitation, by('north'))
      .rejected('ALREADY_INVITED'));

  it('is into an open case', () => {
    opened
      .given([some(CaseClosed)], by('north'))
      .when(InviteToCase, invitation, by('north'))
      .rejected('CASE_CLOSED');
    opened
      .given([some(CaseMerged)], by('north'))
      .when(InviteToCase, invitation, by('north'))
      .rejected('CASE_MERGED');
  });
});

describe('joining a case', () => {
  it('needs an invitation, also where it is a joint operation', () => {
    joint.when(JoinCase, role, by('south')).rejected('NOT_INVITED');
    askedIn.when(JoinCase, role, by('south')).then(joined);
    opened.when(JoinCase, role, by('south')).rejected('NOT_INVITED');
    const invited = opened.given([some(AgencyInvited, { to: 'agency-south' })], by('north'));
    invited.when(JoinCase, role, by('south')).then(joined);
    invited.when(JoinCase, role, by('east')).rejected('NOT_INVITED');
  });

  it('needs a new invitation after leaving', () =>
    opened
      .given([some(AgencyInvited, { to: 'agency-south' })], by('north'))
      .given([joined, some(CaseLeft, { joined: 2 })], by('south'))
      .when(JoinCase, role, by('south'))
      .rejected('NOT_INVITED'));

  it('marks an exercise', () =>
    story()
      .given(
        [some(CaseOpened, { kind: 'EXERCISE' }), some(AgencyInvited, { to: 'agency-south' })],
        by('north'),
      )
      .when(JoinCase, role, by('south'))
      .then(CaseJoined({ ...role, exercise: true })));

  it('is not how to come to lead it', () =>
    joint.when(JoinCase, { ...role, role: 'LEAD' }, by('south')).rejected('LEAD_NOT_OPEN'));

  it('is for those who take no part yet', () => {
    together.when(JoinCase, role, by('south')).rejected('TAKES_PART_ALREADY');
    together.when(JoinCase, role, by('north')).rejected('TAKES_PART_ALREADY');
  });

  it('is into an open case', () => {
    joint
      .given([some(CaseClosed)], by('north'))
      .when(JoinCase, role, by('south'))
      .rejected('CASE_CLOSED');
    joint
      .given([some(CaseMerged)], by('north'))
      .when(JoinCase, role, by('south'))
      .rejected('CASE_MERGED');
  });

  it('is into a case on the record', () => story().when(JoinCase, role).rejected('NOT_FOUND'));
});

describe('leaving a case', () => {
  const reason = { reason: 'Its part is done.' };
  const left = CaseLeft({ ...reason, joined: 1, exercise: false });
  const task = some(TaskAssigned, { to: 'agency-south' });

  it('says why', () => together.when(LeaveCase, reason, by('south')).then(left));

  it('is for those who take part', () => {
    together.when(LeaveCase, reason, by('east')).rejected('NOT_TAKING_PART');
    together.given([left], by('south')).when(LeaveCase, reason, by('south')).rejected('NOT_TAKING_PART');
  });

  it('is not for the lead', () =>
    together.when(LeaveCase, reason, by('north')).rejected('LEAD_MAY_NOT_LEAVE'));

  it('waits until its tasks are done', () => {
    const given = together.given([task], by('north'));
    given.when(LeaveCase, reason, by('south')).rejected('OPEN_TASKS');
    given
      .given([some(TaskCompleted, { task: 2 })], by('south'))
      .when(LeaveCase, reason, by('south'))
      .then(left);
  });

  it('may come after the case was closed, and not while it is merged', () => {
    together
      .given([some(CaseClosed)], by('north'))
      .when(LeaveCase, reason, by('south'))
      .then(left);
    together
      .given([some(CaseMerged)], by('north'))
      .when(LeaveCase, reason, by('south'))
      .rejected('CASE_MERGED');
  });

  it('does not come before joining', () =>
    together.when(LeaveCase, reason, by('south', february)).rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
