import { actingRejections, caseFile, isExercise, problemOfActing, takesPart } from './case-file';
import { standingDecision } from './decisions-taken';
import { askedFor } from './exercise';
import { TaskAssigned } from './work-events';

export const AssignTask = caseFile.command('AssignTask', 'Give an agency in the case something to do.', {
  fields: askedFor(TaskAssigned),
  rejects: [...actingRejections, 'ASSIGNEE_NOT_TAKING_PART', 'DUE_IN_THE_PAST', 'NO_SUCH_DECISION'],
  decide: (input, state, act) => {
    const problem = problemOfActing(state, act);
    if (problem) return caseFile.reject(problem);
    if (!takesPart(state, input.to)) return caseFile.reject('ASSIGNEE_NOT_TAKING_PART');
    if (input.dueBy <= act.now) return caseFile.reject('DUE_IN_THE_PAST');
    if (input.ofDecision !== undefined && !standingDecision(state.decisions, input.ofDecision))
      return caseFile.reject('NO_SUCH_DECISION');
    return TaskAssigned({ ...input, exercise: isExercise(state) });
  },
});
