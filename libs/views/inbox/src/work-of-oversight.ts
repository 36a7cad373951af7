import type { Rows } from '@throughline/kernel';
import {
  CloseRecommendation,
  examinations,
  explanations,
  GiveExplanation,
  recommendations,
  RespondToRecommendation,
} from '@throughline/oversight';
import type { Work, WorkSource } from './work-item';

export const readForOversight = [examinations, explanations, recommendations];

/** The inquiries that are opened to the agency: of all others it learns nothing. */
const disclosedTo = async (rows: Rows, agency: string): Promise<readonly string[]> =>
  (await rows.all(examinations, { examinedAgency: [agency], isDisclosed: [true] })).map(
    ({ row }) => row.inquiry,
  );

/** What overseers ask of the agency, and recommend to it. */
export const examinedWork: WorkSource = async (rows, agency) => {
  const inquiry = await disclosedTo(rows, agency);
  if (inquiry.length === 0) return [];
  const [asked, recommended] = await Promise.all([
    rows.all(explanations, { inquiry, askedOf: [agency], status: ['REQUESTED', 'OVERDUE'] }),
    rows.all(recommendations, { inquiry, to: [agency], status: ['MADE'] }),
  ]);
  return [
    ...asked.map(({ row }): Work => {
      const { inquiry: subject, requested: revision, question: says, overseer: from, happened, dueBy } = row;
      const commands = [GiveExplanation];
      return { kind: 'GIVE_EXPLANATION', subject, revision, says, from, since: happened, dueBy, commands };
    }),
    ...recommended.map(({ row }): Work => ({
      kind: 'RESPOND_TO_RECOMMENDATION',
      subject: row.inquiry,
      revision: row.recommendation,
      says: row.recommends,
      from: row.agency,
      since: row.happened,
      dueBy: row.dueBy,
      commands: [RespondToRecommendation],
    })),
  ];
};

/** What an overseer recommended, or took over to follow up, was answered, and is to be closed. */
export const overseerWork: WorkSource = async (rows, agency) => {
  const status = ['ACCEPTED', 'ACCEPTED_IN_PART', 'REFUSED'];
  const open = await rows.all(recommendations, { followedUpBy: [agency], status });
  return open.map(({ row }): Work => {
    const { inquiry: subject, recommendation: revision, recommends: says, to: from, steps, dueBy } = row;
    const since = steps.at(-1)!.happened;
    const commands = [CloseRecommendation];
    return { kind: 'CLOSE_RECOMMENDATION', subject, revision, says, from, since, dueBy, commands };
  });
};
