import { agencyStaff, isBelow, staffAt } from '@throughline/facts';
import { isBefore, problemOfApproval, reliedOn } from '@throughline/kernel';
import { action, takesPart } from './action';
import { EffectModerated, moderatingFields } from './events';
import { markOf } from './exercise';

export const ModerateEffect = action.command(
  'ModerateEffect',
  'Decide what the effect of an action is held to be, on what another officer judged.',
  {
    fields: moderatingFields,
    consults: ({ proposal }, { agency }, { assessments }) => ({
      staff: [agencyStaff, agency],
      relied: reliedOn(assessments.find(({ revision }) => revision === proposal)),
    }),
    rejects: [
      'NOT_TAKING_PART',
      'NOTHING_TO_APPROVE',
      'OTHER_CONTENT',
      'OWN_PROPOSAL',
      'BASIS_CHANGED',
      'APPROVER_BELOW',
      'BEFORE_WHAT_IT_FOLLOWS',
    ],
    decide: (input, state, act) => {
      if (!takesPart(state, act.agency)) return action.reject('NOT_TAKING_PART');
      const assessment = state.assessments.find(({ revision }) => revision === input.proposal);
      const problem = problemOfApproval(assessment, input, act);
      if (problem) return action.reject(problem);
      const { officer, happened } = assessment!;
      if (isBelow(staffAt(act.known.staff, act.now), act.officer, officer))
        return action.reject('APPROVER_BELOW');
      if (isBefore(act.happened, happened)) return action.reject('BEFORE_WHAT_IT_FOLLOWS');
      return EffectModerated({ ...input, ...markOf(state) });
    },
  },
);
