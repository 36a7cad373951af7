import type { RowOf } from '@throughline/kernel';
import {
  AcceptReferral,
  AcceptTransfer,
  AcknowledgeRecall,
  AnswerRequest,
  CloseReferral,
  DeclineReferral,
  DeclineTransfer,
  informationRequests,
  referrals,
  RefuseRequest,
  ReportOutcome,
  ReturnReferral,
  shareRecalls,
  SupplementReferral,
  transfers,
  WithdrawReferral,
} from '@throughline/referral';
import type { Work, WorkSource } from './work-item';

export const readForReferrals = [referrals, informationRequests, transfers, shareRecalls];

const answers = [AcceptReferral, DeclineReferral, ReturnReferral];
const ofAddressee = ['OFFERED', 'ACKNOWLEDGED', 'ACCEPTED'];
const ofSender = ['RETURNED', 'REPORTED'];

type Row = RowOf<typeof referrals>;

/** What is to be done of a referral where it stands, and whether its due date still counts. */
const wantedOf = ({ status, dueBy }: Row): Pick<Work, 'kind' | 'commands' | 'dueBy'> => {
  if (status === 'ACCEPTED') return { kind: 'REPORT_OUTCOME', commands: [ReportOutcome] };
  if (status === 'REPORTED') return { kind: 'CLOSE_REFERRAL', commands: [CloseReferral] };
  if (status === 'RETURNED')
    return { kind: 'COMPLETE_REFERRAL', commands: [SupplementReferral, WithdrawReferral] };
  return { kind: 'ANSWER_REFERRAL', commands: answers, dueBy };
};

const workOf = (subject: string, row: Row, from: string): Work => {
  const { happened: since, says } = row.steps.at(-1)!;
  return { ...wantedOf(row), subject, says: says ?? row.grounds, from, since, exercise: row.exercise };
};

/** Referrals that the agency is to answer, report on, complete or close. */
export const referralWork: WorkSource = async (rows, agency) => {
  const [received, sent] = await Promise.all([
    rows.all(referrals, { to: [agency], status: ofAddressee }),
    rows.all(referrals, { from: [agency], status: ofSender }),
  ]);
  return [
    ...received.map(({ key, row }) => workOf(key, row, row.from)),
    ...sent.map(({ key, row }) => workOf(key, row, row.to)),
  ];
};

/** What the agency was asked to tell, to take over, and to give back. */
export const askedWork: WorkSource = async (rows, agency) => {
  const [asked, offered, recalled] = await Promise.all([
    rows.all(informationRequests, { of: [agency], status: ['REQUESTED'] }),
    rows.all(transfers, { to: [agency], status: ['OFFERED'] }),
    rows.all(shareRecalls, { outstanding: { from: 1 } }),
  ]);
  return [
    ...asked.map(({ key, row: { question: says, from, happened: since, dueBy, exercise } }): Work => ({
      kind: 'ANSWER_REQUEST',
      subject: key,
      says,
      from,
      since,
      dueBy,
      exercise,
      commands: [AnswerRequest, RefuseRequest],
    })),
    ...offered.map(({ key, row: { reason: says, from, happened: since, dueBy, exercise } }): Work => ({
      kind: 'ANSWER_TRANSFER',
      subject: key,
      says,
      from,
      since,
      dueBy,
      exercise,
      commands: [AcceptTransfer, DeclineTransfer],
    })),
    ...recalled.flatMap(({ key, row: { recipientStates, ...row } }): readonly Work[] => {
      const isPending = recipientStates.some((one) => one.agency === agency && one.state === 'PENDING');
      const { instruction: says, from, happened: since, dueBy, exercise } = row;
      const commands = [AcknowledgeRecall];
      return isPending
        ? [{ kind: 'ACKNOWLEDGE_RECALL', subject: key, says, from, since, dueBy, exercise, commands }]
        : [];
    }),
  ];
};
