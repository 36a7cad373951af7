import { claimAt } from '../claims-held';
import { problemOfEnding } from '../ending';
import { TieEnded } from '../events';
import { organisedGroup } from '../organised-group';
import { voidByError } from '../stage/void-proposals';

/** It ended when this happened, which may be before the group was identified; in error, it never was. */
export const EndTie = organisedGroup.command(
  'EndTie',
  'Say that what your agency claimed to join two persons has ended, or never was.',
  {
    takesBack: ({ end }) => end === 'ERROR',
    fields: TieEnded.fields,
    decides: true,
    concerns: ({ claim }, { claims }) => claimAt(claims, claim)?.about ?? [],
    mayPrecede: true,
    rejects: ['NO_SUCH_CLAIM', 'NOT_THE_CLAIMANT', 'ALREADY_ENDED', 'ENDED_BEFORE_IT_BEGAN'],
    decide: (input, { claims, stages }, act) => {
      const problem = problemOfEnding(claimAt(claims, input.claim, 'TIE'), input.end, act);
      if (problem) return organisedGroup.reject(problem);
      const says = 'A tie it relies on was an error.';
      return [...voidByError(input, stages, { id: act.id, says }), TieEnded(input)];
    },
  },
);
