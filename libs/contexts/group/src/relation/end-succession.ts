import { decisionFields, isBefore } from '@throughline/kernel';
import { SuccessionEnded } from '../events';
import { follows, organisedGroup } from '../organised-group';

export const EndSuccession = organisedGroup.command(
  'EndSuccession',
  'Undo a succession: the other group is not held to have taken the place of this one any more.',
  {
    takesBack: true,
    fields: { succession: SuccessionEnded.fields.succession, ...decisionFields },
    rejects: ['NOT_FOLLOWING', 'NO_SUCH_SUCCESSION', 'UNDONE_BEFORE_DONE'],
    decide: (input, state, { agency, happened }) => {
      if (!follows(state, agency)) return organisedGroup.reject('NOT_FOLLOWING');
      const held = state.relations.successions.find(({ revision }) => revision === input.succession);
      if (!held) return organisedGroup.reject('NO_SUCH_SUCCESSION');
      if (isBefore(happened, held.since)) return organisedGroup.reject('UNDONE_BEFORE_DONE');
      return SuccessionEnded({ ...input, successor: held.to });
    },
  },
);
