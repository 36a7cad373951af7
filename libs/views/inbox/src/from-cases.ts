import {
  AgencyInvited,
  CaseDecisionRecorded,
  CaseDecisionReviewFellDue,
  CaseTakenOver,
  CustodyTransferred,
  TaskAssigned,
  TaskFellOverdue,
} from '@throughline/casefile';
import { telling } from './telling';

/** What agencies in a case want of each other, and what comes to be due in it. */
export const fromCases = [
  telling(AgencyInvited, ({ stream, data: { to: route, grounds: says, exercise } }) => ({
    route,
    case: stream,
    says,
    exercise,
  })),
  telling(TaskAssigned, ({ stream, data: { to: route, title: says, dueBy, assignee, exercise } }) => ({
    route,
    case: stream,
    says,
    dueBy,
    assignee,
    exercise,
  })),
  telling(TaskFellOverdue, ({ stream, agency: route, data: { dueBy, exercise } }) => ({
    route,
    case: stream,
    dueBy,
    exercise,
  })),
  telling(CaseDecisionRecorded, ({ stream, data: { owner, title: says, dueBy, exercise } }) => ({
    routes: owner === undefined ? [] : [owner],
    case: stream,
    says,
    dueBy,
    exercise,
  })),
  telling(CaseDecisionReviewFellDue, ({ stream, agency: route, data: { reviewDue: dueBy, exercise } }) => ({
    route,
    case: stream,
    dueBy,
    exercise,
  })),
  telling(CaseTakenOver, ({ stream, data: { from: route, exercise } }) => ({
    route,
    case: stream,
    exercise,
  })),
  telling(CustodyTransferred, ({ stream, agency, data: { to, receiver, condition: says, exercise } }) => ({
    routes: to === agency ? [] : [to],
    exhibit: stream,
    assignee: receiver,
    says,
    exercise,
  })),
];
