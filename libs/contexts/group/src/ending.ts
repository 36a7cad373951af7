import { type Act, isBefore } from '@throughline/kernel';
import type { HeldClaim } from './claims-held';

/** Why a claim cannot be ended; in error, it may be so also where it was claimed with an end. */
export const problemOfEnding = (
  claim: HeldClaim | undefined,
  end: string,
  { agency, happened }: Pick<Act, 'agency' | 'happened'>,
) => {
  if (!claim) return 'NO_SUCH_CLAIM';
  if (claim.agency !== agency) return 'NOT_THE_CLAIMANT';
  const inError = end === 'ERROR';
  if (claim.state === 'IN_ERROR' || (!inError && claim.state === 'ENDED')) return 'ALREADY_ENDED';
  return !inError && isBefore(happened, claim.since) ? 'ENDED_BEFORE_IT_BEGAN' : undefined;
};
