import type { CodeOf, DecisionStanding } from '@throughline/vocabulary';

type Standing = CodeOf<typeof DecisionStanding>;

const standing: ReadonlySet<Standing> = new Set(['STANDS', 'UPHELD', 'ADOPTED', 'DISPUTED', 'AMENDED']);

/** Whether a decision has an effect still, so that it is looked at again. */
export const isStanding = (code: Standing): boolean => standing.has(code);
