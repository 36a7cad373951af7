import {
  ActionPlanned,
  ActionTakenOver,
  CreditProposed,
  PlanAmended,
  RemeasurementFellDue,
} from '@throughline/disruption';
import { telling } from './telling';

/** What is planned together, is to be measured again, and how it is to be shared out. */
export const fromActions = [
  telling(
    ActionPlanned,
    ({ stream: action, data: { partners = [], group, expectedEffect: says, exercise } }) => ({
      routes: partners,
      action,
      group,
      says,
      exercise,
    }),
  ),
  telling(
    PlanAmended,
    ({ stream: action, data: { partners = [], group, expectedEffect: says, exercise } }) => ({
      routes: partners,
      action,
      group,
      says,
      exercise,
    }),
  ),
  telling(CreditProposed, ({ stream: action, agency, data: { shares, reason: says } }) => ({
    routes: shares.flatMap((share) => (share.agency === agency ? [] : [share.agency])),
    action,
    says,
  })),
  telling(RemeasurementFellDue, ({ stream: action, agency: route, data: { dueAt: dueBy } }) => ({
    route,
    action,
    dueBy,
  })),
  telling(ActionTakenOver, ({ stream: action, data: { transfer } }) => ({
    route: transfer,
    transfer,
    action,
  })),
];
