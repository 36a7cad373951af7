import {
  ApproveStage,
  ConfirmReEmergence,
  EndMembership,
  memberships,
  ProposeReEmergence,
  reEmergences,
  RejectReEmergence,
  ReportWatch,
  ReviewMembership,
  stageProposals,
  stagesHeldBy,
} from '@throughline/group';
import { exactly, type RowOf } from '@throughline/kernel';
import { horizonOf, type Work, type WorkSource } from './work-item';

export const readForGroups = [memberships, stageProposals, reEmergences, stagesHeldBy];

type Membership = RowOf<typeof memberships>;

const ofClaim = ({ group: subject, revision, grounds: says, officer, recordedAt, reviews }: Membership) => ({
  subject,
  revision,
  says,
  officer,
  since: reviews.at(-1)?.happened ?? exactly(recordedAt),
});

const toReview = (row: Membership): Work => ({
  ...ofClaim(row),
  kind: 'REVIEW_MEMBERSHIP',
  dueBy: row.reviewBy,
  commands: [ReviewMembership, EndMembership],
});

const toEnd = (row: Membership): Work => ({
  ...ofClaim(row),
  kind: 'END_MEMBERSHIP',
  commands: [EndMembership],
});

/** Memberships that the agency claimed and is to look at again, or to end. */
const membershipWork: WorkSource = async (rows, agency) => {
  const claimedBy = [agency];
  const [due, overdue, found] = await Promise.all([
    rows.all(memberships, { claimedBy, reviewDue: { to: horizonOf(rows) } }),
    rows.all(memberships, { claimedBy, overdue: [true] }),
    rows.all(memberships, { claimedBy, toBeEnded: [true] }),
  ]);
  const claims = new Map([...due, ...overdue].map(({ key, row }) => [key, row]));
  return [
    ...[...claims.values()].map(toReview),
    ...found.flatMap(({ row }) => (row.ending ? [] : [toEnd(row)])),
  ];
};

/** Stages and hypotheses that one officer of the agency put forward, and another is to decide on. */
const secondOfficerWork: WorkSource = async (rows, agency) => {
  const [stages, returns] = await Promise.all([
    rows.all(stageProposals, { agency: [agency], status: ['WAITING'] }),
    rows.all(reEmergences, { agency: [agency], status: ['PROPOSED'] }),
  ]);
  return [
    ...stages.map(({ row: { group: subject, revision, rationale: says, happened: since } }): Work => {
      return { kind: 'APPROVE_STAGE', subject, revision, says, since, commands: [ApproveStage] };
    }),
    ...returns.map(({ row: { group: subject, revision, hypothesis: says, happened: since } }): Work => {
      const commands = [ConfirmReEmergence, RejectReEmergence];
      return { kind: 'DECIDE_RE_EMERGENCE', subject, revision, says, since, commands };
    }),
  ];
};

/** Groups that the agency holds dismantled, and is to look after again. */
const watchWork: WorkSource = async (rows, agency) => {
  const waiting = await rows.all(stagesHeldBy, { agency: [agency], watchWaits: [true] });
  return waiting.map(({ row: { group: subject, watches } }): Work => {
    const { dueAt: dueBy, recordedAt } = watches.at(-1)!;
    const commands = [ReportWatch, ProposeReEmergence];
    return { kind: 'WATCH_GROUP', subject, since: exactly(recordedAt), dueBy, commands };
  });
};

export const groupWork: WorkSource = async (rows, agency) => {
  const sources = [membershipWork, secondOfficerWork, watchWork];
  return (await Promise.all(sources.map((source) => source(rows, agency)))).flat();
};
