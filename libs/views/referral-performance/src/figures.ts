import {
  code,
  count,
  group,
  listOf,
  percentage,
  percentOf,
  type RowOf,
  timesOf,
  timesTaken,
} from '@throughline/kernel';
import { awaitsAnswer, isOpen, type referrals } from '@throughline/referral';
import { codesOf, ReferralWait } from '@throughline/vocabulary';
import { awaitedBy, type Wait, waitedIn } from './waits';

type Referral = RowOf<typeof referrals>;

const referralWaiting = group('ReferralWaiting', {
  wait: code(ReferralWait).says('What is waited for.'),
  times: timesTaken.says('How long it took where it came; after a return, each time counts.'),
  waiting: count().says(
    'How many referrals wait for it now: not in the times, as nobody knows how long they will.',
  ),
  outOfOrder: count().says('How often it is dated before the wait began; not in the times.'),
});

/** What can be said of a number of referrals. */
export const figureFields = {
  offered: count().says('How many referrals these are.'),
  answered: count().says('How many were accepted, declined or returned at least once.'),
  accepted: count().says('How many were accepted.'),
  declined: count().says('How many were declined.'),
  declinedPercent: percentage()
    .optional()
    .says('How many in a hundred of those answered; none where none was.'),
  returned: count().says('How many were returned at least once for what was missing.'),
  returnedPercent: percentage()
    .optional()
    .says('How many in a hundred of those answered; none where none was.'),
  withdrawn: count().says('How many were taken back.'),
  open: count().says('How many are not settled yet.'),
  overdue: count().says(
    'How many wait for an answer past their due date: at at.trueAt, or else at.knownAt, or now.',
  ),
  answeredLate: count().says('How many got their first answer surely after their due date.'),
  waits: listOf(referralWaiting).says('How long each thing is waited for, in the order in which it is met.'),
} as const;

const ANSWERS: readonly string[] = ['ACCEPTED', 'DECLINED', 'RETURNED'];

const waitingOf = (all: readonly Referral[], wait: Wait) => {
  const waited = all.flatMap(({ steps }) => waitedIn(steps)).filter((one) => one.wait === wait);
  return {
    wait,
    times: timesOf(waited.flatMap(({ took }) => took ?? [])),
    waiting: all.filter(({ status }) => awaitedBy(status).includes(wait)).length,
    outOfOrder: waited.filter(({ took }) => took === undefined).length,
  };
};

const isLate = ({ steps, dueBy }: Referral): boolean => {
  const answer = steps.find(({ status }) => ANSWERS.includes(status));
  return answer !== undefined && dueBy !== undefined && dueBy < answer.happened.earliest;
};

/** The figures of a number of referrals, as things stand at an instant. */
export const figuresOf = (all: readonly Referral[], now: string) => {
  const reached = (...statuses: readonly string[]): number =>
    all.filter(({ steps }) => steps.some(({ status }) => statuses.includes(status))).length;
  const answered = reached(...ANSWERS);
  const [declined, returned] = [reached('DECLINED'), reached('RETURNED')];
  return {
    offered: all.length,
    answered,
    accepted: reached('ACCEPTED'),
    declined,
    declinedPercent: percentOf(declined, answered),
    returned,
    returnedPercent: percentOf(returned, answered),
    withdrawn: reached('WITHDRAWN'),
    open: all.filter(({ status }) => isOpen(status)).length,
    overdue: all.filter(({ status, dueBy }) => awaitsAnswer(status) && dueBy !== undefined && dueBy < now)
      .length,
    answeredLate: all.filter(isLate).length,
    waits: codesOf(ReferralWait).map((wait) => waitingOf(all, wait)),
  };
};
