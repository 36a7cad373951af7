import { action, takesPart } from './action';
import { creditFields, CreditProposed } from './events';

/** In thousandths of a percent, as a percentage has at most three decimals. */
const thousandths = (percent: string): number => Math.round(Number(percent) * 1_000);

const isWhole = (parts: readonly number[]): boolean =>
  parts.every((part) => part > 0) && parts.reduce((sum, part) => sum + part, 0) === 100_000;

export const ProposeCredit = action.command(
  'ProposeCredit',
  'Propose how the yield of an action is shared out among the agencies that took part.',
  {
    fields: creditFields,
    rejects: ['NOT_TAKING_PART', 'NOT_EXECUTED', 'SHARED_TWICE', 'SHARE_WITHOUT_PART', 'NOT_THE_WHOLE'],
    decide: (input, state, { agency, digest }) => {
      if (!takesPart(state, agency)) return action.reject('NOT_TAKING_PART');
      if (state.status !== 'EXECUTED') return action.reject('NOT_EXECUTED');
      const of = input.shares.map((share) => share.agency);
      if (new Set(of).size !== of.length) return action.reject('SHARED_TWICE');
      if (!of.every((one) => takesPart(state, one))) return action.reject('SHARE_WITHOUT_PART');
      if (!isWhole(input.shares.map(({ percent }) => thousandths(percent))))
        return action.reject('NOT_THE_WHOLE');
      return CreditProposed({ ...input, contentHash: digest(input) });
    },
  },
);
