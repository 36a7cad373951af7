import { count, id, listOf, type Rows, view } from '@throughline/kernel';
import { actionWork, creditWork, readForActions } from './work-of-actions';
import {
  agreementWork,
  confirmationWork,
  housekeepingWork,
  readForAgencies,
  recallWork,
} from './work-of-agencies';
import { decisionWork, invitationWork, readForCases, taskWork } from './work-of-cases';
import { detectionWork, readForDetections } from './work-of-detections';
import { groupWork, readForGroups } from './work-of-groups';
import { examinedWork, overseerWork, readForOversight } from './work-of-oversight';
import { askedWork, readForReferrals, referralWork } from './work-of-referrals';
import { type Work, workItem, type WorkItem, type WorkSource } from './work-item';

const sources: readonly WorkSource[] = [
  referralWork,
  askedWork,
  detectionWork,
  taskWork,
  decisionWork,
  invitationWork,
  actionWork,
  creditWork,
  groupWork,
  recallWork,
  examinedWork,
  overseerWork,
  housekeepingWork,
  agreementWork,
  confirmationWork,
];

/** Nobody works through more than this at a time. */
const MOST = 200;

/** What falls due later than at an instant has not passed then. */
const isOverdue = ({ now }: Rows, { dueBy }: Work): boolean => dueBy !== undefined && dueBy < now;

export const worklist = view(
  'worklist',
  'Everything that waits for an agency, or for one of its officers, what is due first at the top.',
  {
    args: {
      agency: id('Agency'),
      officer: id('Officer').optional().says('Only what waits for this officer by name.'),
    },
    reads: [
      ...readForReferrals,
      ...readForDetections,
      ...readForCases,
      ...readForActions,
      ...readForGroups,
      ...readForAgencies,
      ...readForOversight,
    ],
    result: {
      agency: id('Agency'),
      total: count().says('How much waits altogether.'),
      overdue: count().says('How much of it is overdue.'),
      items: listOf(workItem).says(`What waits, by when it is due: the first ${MOST}.`),
    },
    answer: async (rows, { agency, officer }) => {
      const found = (await Promise.all(sources.map((source) => source(rows, agency)))).flat();
      const wanted = officer === undefined ? found : found.filter((work) => work.officer === officer);
      const items = wanted.map((work) => itemOf(rows, work)).sort(byDueDate);
      const overdue = items.filter((one) => one.isOverdue).length;
      return { agency, total: items.length, overdue, items: items.slice(0, MOST) };
    },
  },
);

const itemOf = (rows: Rows, work: Work): WorkItem => ({
  ...work,
  commands: work.commands.map(({ name }) => name),
  exercise: work.exercise ?? false,
  isOverdue: isOverdue(rows, work),
});

/** Behind every date. */
const NEVER = '~';

const byDueDate = (one: WorkItem, other: WorkItem): number => {
  const [a, b] = [one, other].map(({ dueBy = NEVER, since }) => dueBy + since.earliest) as [string, string];
  return a === b ? 0 : a < b ? -1 : 1;
};
