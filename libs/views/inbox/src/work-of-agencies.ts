import {
  agreementParties,
  AmendSharingAgreement,
  ConfirmSharingAgreement,
  conflictsOfInterest,
  DischargeStewardship,
  EndSharingAgreement,
  ExtendStewardship,
  ReviewConflictOfInterest,
  sharingAgreements,
  stewardshipDuties,
  WithdrawConflictOfInterest,
} from '@throughline/agency';
import { AnswerRecallReview, recallReviews } from '@throughline/recall';
import { horizonOf, type Work, type WorkSource } from './work-item';

export const readForAgencies = [
  recallReviews,
  conflictsOfInterest,
  stewardshipDuties,
  agreementParties,
  sharingAgreements,
];

/** What leaned on information that has changed, and the agency has not looked at again. */
export const recallWork: WorkSource = async (rows, agency) => {
  const open = await rows.all(recallReviews, { owner: [agency], outstanding: { from: 1 } });
  return open.map(({ key: subject, row: { leaned, answers, item, happened: since } }): Work => {
    const left = leaned.filter((one) => !answers.some(({ reviewed }) => reviewed === one));
    const says = `Because of ${item}: ${left.join(', ')}`;
    return { kind: 'ANSWER_RECALL_REVIEW', subject, says, since, commands: [AnswerRecallReview] };
  });
};

/** What the agency keeps in its own house: interests of its officers, and its duties towards records. */
export const housekeepingWork: WorkSource = async (rows, agency) => {
  const to = horizonOf(rows);
  const [interests, duties] = await Promise.all([
    rows.all(conflictsOfInterest, { agency: [agency], status: ['STANDING', 'REVIEW_DUE'], reviewBy: { to } }),
    rows.all(stewardshipDuties, { agency: [agency], status: ['OUTSTANDING', 'BREACHED'], dueBy: { to } }),
  ]);
  return [
    ...interests.map(({ row: { agency: subject, conflict: revision, steps, reviewBy: dueBy } }): Work => ({
      kind: 'REVIEW_CONFLICT',
      subject,
      revision,
      since: steps.at(-1)!.happened,
      dueBy,
      commands: [ReviewConflictOfInterest, WithdrawConflictOfInterest],
    })),
    ...duties.map(({ row: { agency: subject, duty: revision, records: says, happened, dueBy } }): Work => ({
      kind: 'DO_STEWARDSHIP',
      subject,
      revision,
      says,
      since: happened,
      dueBy,
      commands: [DischargeStewardship, ExtendStewardship],
    })),
  ];
};

/** Agreements of the agency that are about to lapse. */
export const agreementWork: WorkSource = async (rows, agency) => {
  const lapsesAt = { from: rows.now, to: horizonOf(rows) };
  const party = await rows.all(agreementParties, { party: [agency], lapsesAt });
  const found = await rows.many(
    sharingAgreements,
    party.map(({ row }) => row.agreement),
  );
  return [...found].flatMap(([subject, { row }]): readonly Work[] => {
    const { title: says, happened: since, lapsesAt: dueBy, isEnded } = row;
    const commands = [AmendSharingAgreement, EndSharingAgreement];
    return isEnded ? [] : [{ kind: 'RENEW_AGREEMENT', subject, says, since, dueBy, commands }];
  });
};

/** Wider terms that another party has told of, and the agency has yet to confirm. */
export const confirmationWork: WorkSource = async (rows, agency) => {
  const party = await rows.all(agreementParties, { party: [agency] });
  const found = await rows.many(
    sharingAgreements,
    party.map(({ row }) => row.agreement),
  );
  return [...found].flatMap(([subject, { row }]): readonly Work[] => {
    const { revision, toConfirm = [], confirmations, reason: says, ...told } = row.versions.at(-1)!;
    const isAsked = toConfirm.includes(agency) && !confirmations.some((one) => one.agency === agency);
    const { agency: from, happened: since } = told;
    const commands = [ConfirmSharingAgreement];
    return isAsked && !isOver(row, rows.now)
      ? [{ kind: 'CONFIRM_AGREEMENT', subject, revision, says, from, since, commands }]
      : [];
  });
};

type Ending = { readonly isEnded: boolean; readonly lapsesAt?: string | undefined };

const isOver = ({ isEnded, lapsesAt }: Ending, now: string): boolean =>
  isEnded || (lapsesAt !== undefined && lapsesAt < now);
