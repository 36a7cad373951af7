import { type AgencyStaff, isBelow, staffAt } from '@throughline/facts';
import { type Act, isBefore, problemOfAnswer } from '@throughline/kernel';
import type { ActionState } from './action';

/** Why an officer may not decide on a plan, whichever way. */
export const decidingRejections = [
  'NOT_THE_OWNER',
  'NOT_PLANNED',
  'NOTHING_TO_APPROVE',
  'OTHER_CONTENT',
  'OWN_PROPOSAL',
  'APPROVER_BELOW',
  'BEFORE_WHAT_IT_FOLLOWS',
] as const;

type Approval = { readonly proposal?: number | undefined; readonly contentHash?: string | undefined };
type Deciding = Act<{ readonly staff: AgencyStaff | undefined }>;

/** Two people stand behind every action: one who planned it, another who decides on that very plan. `undefined` where this one may. */
export const problemOfDeciding = (
  { proposal = -1, contentHash = '' }: Approval,
  { status, owner, plan, since }: ActionState,
  act: Deciding,
): (typeof decidingRejections)[number] | undefined => {
  if (owner !== act.agency) return 'NOT_THE_OWNER';
  if (status !== 'PLANNED') return 'NOT_PLANNED';
  const problem = problemOfAnswer(plan, { proposal, contentHash }, act);
  if (problem) return problem;
  if (isBelow(staffAt(act.known.staff, act.now), act.officer, plan!.officer)) return 'APPROVER_BELOW';
  return isBefore(act.happened, since) ? 'BEFORE_WHAT_IT_FOLLOWS' : undefined;
};
