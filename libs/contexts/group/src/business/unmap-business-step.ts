import { claimAt } from '../claims-held';
import { problemOfEnding } from '../ending';
import { BusinessStepUnmapped } from '../events';
import { organisedGroup } from '../organised-group';
import { leansOn } from '../stage/stages-held';
import { voidProposals } from '../stage/void-proposals';

/** It ended when this happened, which may be before the group was identified; in error, it never was. */
export const UnmapBusinessStep = organisedGroup.command(
  'UnmapBusinessStep',
  'Say that what your agency claimed to serve a step does so no longer, or never did.',
  {
    fields: BusinessStepUnmapped.fields,
    mayPrecede: true,
    rejects: ['NO_SUCH_CLAIM', 'NOT_THE_CLAIMANT', 'ALREADY_ENDED', 'ENDED_BEFORE_IT_BEGAN'],
    decide: (input, { claims, stages }, act) => {
      const problem = problemOfEnding(claimAt(claims, input.claim, 'STEP'), input.end, act);
      if (problem) return organisedGroup.reject(problem);
      const leaning = stages.proposals.filter(leansOn(act.id, input.claim));
      return [
        ...voidProposals(leaning, 'A step of the business model it relies on was unmapped.'),
        BusinessStepUnmapped(input),
      ];
    },
  },
);
