import { claimAt } from '../claims-held';
import { problemOfEnding } from '../ending';
import { TieEnded } from '../events';
import { organisedGroup } from '../organised-group';
import { leansOn } from '../stage/stages-held';
import { voidProposals } from '../stage/void-proposals';

/** It ended when this happened, which may be before the group was identified; in error, it never was. */
export const EndTie = organisedGroup.command(
  'EndTie',
  'Say that what your agency claimed to join two persons has ended, or never was.',
  {
    fields: TieEnded.fields,
    mayPrecede: true,
    rejects: ['NO_SUCH_CLAIM', 'NOT_THE_CLAIMANT', 'ALREADY_ENDED', 'ENDED_BEFORE_IT_BEGAN'],
    decide: (input, { claims, stages }, act) => {
      const problem = problemOfEnding(claimAt(claims, input.claim, 'TIE'), input.end, act);
      if (problem) return organisedGroup.reject(problem);
      const leaning = stages.proposals.filter(leansOn(act.id, input.claim));
      return [...voidProposals(leaning, 'A tie it relies on was ended.'), TieEnded(input)];
    },
  },
);
