import { entityStanding } from '@throughline/facts';
import { actingRejections, caseFile, isExercise, problemOfActing, takesPart } from './case-file';
import { CaseDecisionRecorded } from './decision-events';
import { askedFor } from './exercise';
import { isAnyProtected } from './kept-apart';

export const RecordDecision = caseFile.command('RecordDecision', 'Take a decision in the case.', {
  fields: askedFor(CaseDecisionRecorded),
  consults: ({ against = [] }) => ({ standings: [entityStanding, against] }),
  rejects: [
    ...actingRejections,
    'PROTECTED_KEPT_APART',
    'OWNER_AND_DUE_DATE_REQUIRED',
    'OWNER_NOT_TAKING_PART',
    'DUE_IN_THE_PAST',
    'NECESSITY_REQUIRED',
  ],
  decide: (input, state, act) => {
    const problem = problemOfActing(state, act);
    if (problem) return caseFile.reject(problem);
    const { kind, owner, dueBy, against = [], againstGroups = [] } = input;
    if (isAnyProtected(against, act.known.standings)) return caseFile.reject('PROTECTED_KEPT_APART');
    if (kind === 'GOVERNANCE' && !(owner && dueBy)) return caseFile.reject('OWNER_AND_DUE_DATE_REQUIRED');
    if (owner && !takesPart(state, owner)) return caseFile.reject('OWNER_NOT_TAKING_PART');
    if (dueBy !== undefined && dueBy <= act.now) return caseFile.reject('DUE_IN_THE_PAST');
    const actsAgainst = against.length + againstGroups.length > 0;
    if (actsAgainst && !(input.necessity && input.proportionality))
      return caseFile.reject('NECESSITY_REQUIRED');
    return CaseDecisionRecorded({ ...input, exercise: isExercise(state) });
  },
});
