import { isBefore } from '@throughline/kernel';
import { action, takesPart } from './action';
import { EffectAssessed, effectFields } from './events';

/** A proposal, which takes the place of the one of the same kind of effect that waits: what that is held to be is for a second officer to decide. */
export const AssessEffect = action.command('AssessEffect', 'Judge how far an action worked, and on what.', {
  fields: effectFields,
  rejects: ['NOT_TAKING_PART', 'NOT_EXECUTED', 'BEFORE_WHAT_IT_FOLLOWS'],
  decide: (input, state, { agency, happened, digest }) => {
    if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
    if (state.status !== 'EXECUTED') return action.reject('NOT_EXECUTED');
    if (isBefore(happened, state.since)) return action.reject('BEFORE_WHAT_IT_FOLLOWS');
    return EffectAssessed({ ...input, contentHash: digest(input) });
  },
});
