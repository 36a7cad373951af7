import { TargetDeclined } from '../events';
import { organisedGroup } from '../organised-group';

export const DeclineTarget = organisedGroup.command(
  'DeclineTarget',
  'Say why your agency does not take the group on as a target, or not any longer.',
  {
    takesBack: true,
    fields: TargetDeclined.fields,
    rejects: ['GROUP_MERGED', 'ALREADY_DECLINED'],
    decide: (input, { relations, targets }, { agency }) => {
      if (relations.merged) return organisedGroup.reject('GROUP_MERGED');
      if (targets[agency]?.choice === 'DECLINED') return organisedGroup.reject('ALREADY_DECLINED');
      return TargetDeclined(input);
    },
  },
);
