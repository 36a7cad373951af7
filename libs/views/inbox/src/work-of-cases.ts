import {
  AgencyInvited,
  caseDecisions,
  caseParticipants,
  cases,
  CancelTask,
  CompleteTask,
  JoinCase,
  ReviewDecision,
  tasks,
} from '@throughline/casefile';
import { inboxItems } from './inbox-items';
import { horizonOf, type Work, type WorkSource } from './work-item';

export const readForCases = [tasks, caseDecisions, inboxItems, cases, caseParticipants];

/** What was assigned to the agency in cases. */
export const taskWork: WorkSource = async (rows, agency) => {
  const assigned = await rows.all(tasks, { to: [agency], status: ['ASSIGNED'] });
  return assigned.map(({ row }): Work => {
    const { case: subject, revision, title: says, agency: from, assignee, happened: since, ...rest } = row;
    const { dueBy, exercise } = rest;
    const commands = [CompleteTask, CancelTask];
    return {
      kind: 'DO_TASK',
      subject,
      revision,
      says,
      from,
      officer: assignee,
      since,
      dueBy,
      exercise,
      commands,
    };
  });
};

/** Decisions in cases that the agency took and is to look at again, and those that it is to see done. */
export const decisionWork: WorkSource = async (rows, agency) => {
  const [due, owned] = await Promise.all([
    rows.all(caseDecisions, { agency: [agency], stands: [true], reviewDue: { to: horizonOf(rows) } }),
    rows.all(caseDecisions, { owner: [agency], stands: [true] }),
  ]);
  const commands = [ReviewDecision];
  return [
    ...due.map(({ row }): Work => {
      const { case: subject, revision, title: says, officer, happened, reviewDue: dueBy, exercise } = row;
      const since = row.reviews.at(-1)?.happened ?? happened;
      return { kind: 'REVIEW_DECISION', subject, revision, says, officer, since, dueBy, exercise, commands };
    }),
    ...owned.map(({ row }): Work => {
      const { case: subject, revision, title: says, agency: from, happened: since, dueBy, exercise } = row;
      return { kind: 'CARRY_OUT_DECISION', subject, revision, says, from, since, dueBy, exercise, commands };
    }),
  ];
};

/** Cases that the agency is invited to and has not joined since. */
export const invitationWork: WorkSource = async (rows, agency) => {
  const invited = await rows.all(inboxItems, { routedBy: [agency], type: [AgencyInvited.type] });
  const ids = [...new Set(invited.map(({ row }) => row.case!))];
  if (ids.length === 0) return [];
  const [open, joined] = await Promise.all([
    rows.many(cases, ids),
    rows.all(caseParticipants, { case: ids, agency: [agency] }),
  ]);
  const taking = new Set(joined.map(({ row }) => row.case));
  return ids.flatMap((subject): readonly Work[] => {
    const last = invited.findLast(({ row }) => row.case === subject)!.row;
    if (taking.has(subject) || open.get(subject)?.row.status !== 'OPEN') return [];
    const { says, agency: from, happened: since, exercise } = last;
    return [{ kind: 'JOIN_CASE', subject, says, from, since, exercise, commands: [JoinCase] }];
  });
};
