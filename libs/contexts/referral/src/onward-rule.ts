import { type AgreementTerms, type PassedOn, termsBetween } from '@throughline/facts';
import { type Act, code } from '@throughline/kernel';
import { type CodeOf, OnwardSharing, rankOf } from '@throughline/vocabulary';

type Rule = CodeOf<typeof OnwardSharing> | undefined;

/** How far what is passed on may go from there, as it was agreed at that time. */
export const onwardSharing = code(OnwardSharing)
  .optional()
  .says('Whether it might be passed on from there, as the agreement had it when it was passed on.');

/** The stricter of two rules; where one is missing, the other. */
export const stricter = (one: Rule, other: Rule): Rule => {
  if (one === undefined || other === undefined) return one ?? other;
  return rankOf(OnwardSharing, one) < rankOf(OnwardSharing, other) ? one : other;
};

type Under = {
  readonly terms: AgreementTerms | undefined;
  readonly received: PassedOn | undefined;
  readonly answered: PassedOn | undefined;
};

/** The rule that goes with what is passed on between two: that of the agreement, and no laxer than what it came under. */
export const onwardRule = (
  { terms, received, answered }: Under,
  between: readonly [string, string],
  { happened }: Act,
) => {
  const agreed = terms ? termsBetween(terms, happened.earliest, between) : [];
  const rules = [received ?? answered, ...agreed].map((one) => one?.onwardSharing);
  const rule = rules.reduce(stricter, undefined);
  return rule === undefined ? {} : { onwardSharing: rule };
};
