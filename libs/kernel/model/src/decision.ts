import { group, instant, line, listOf, prose } from './field';

/** What every decision carries, beside the basis and the authority that stand in its envelope. */
export const decisionFields = {
  rationale: prose().says('Why this was decided.'),
  options: listOf(
    group('OptionRefused', {
      option: line().says('What else could have been done.'),
      because: line(500).says('Why it was refused.'),
    }),
    20,
  )
    .optional()
    .asked()
    .says('Options considered and refused; a decision needs at least one.'),
  reviewBy: instant()
    .optional()
    .asked()
    .says('When the decision is to be looked at again; a decision needs it.'),
} as const;

/** What a decision to act against somebody carries. */
export const decisionAgainstFields = {
  ...decisionFields,
  necessity: prose().says('Why nothing less would do.'),
  proportionality: prose().says('Why what it costs others is in proportion to what it is for.'),
} as const;
