import { claimAt } from '../claims-held';
import { problemOfEnding } from '../ending';
import { MembershipEnded } from '../events';
import { organisedGroup } from '../organised-group';
import { voidByError } from '../stage/void-proposals';

/** It ended when this happened, which may be before the group was identified; in error, it never was. */
export const EndMembership = organisedGroup.command(
  'EndMembership',
  'Say that a membership that your agency claimed has ended, or never was.',
  {
    takesBack: ({ end }) => end === 'ERROR',
    fields: MembershipEnded.fields,
    decides: true,
    concerns: ({ claim }, { claims }) => claimAt(claims, claim)?.about ?? [],
    mayPrecede: true,
    rejects: ['NO_SUCH_CLAIM', 'NOT_THE_CLAIMANT', 'ALREADY_ENDED', 'ENDED_BEFORE_IT_BEGAN'],
    decide: (input, { claims, stages }, act) => {
      const problem = problemOfEnding(claimAt(claims, input.claim, 'MEMBERSHIP'), input.end, act);
      if (problem) return organisedGroup.reject(problem);
      const says = 'A membership it relies on was an error.';
      return [...voidByError(input, stages, { id: act.id, says }), MembershipEnded(input)];
    },
  },
);
