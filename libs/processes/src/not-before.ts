import type { Instant, Moment } from '@throughline/kernel';

/** When it was due, unless that was settled only afterwards: then when it was settled, as nothing comes about before that. */
export const notBefore = ({ happened }: { readonly happened: Moment }, due: Instant): Instant =>
  happened.earliest > due ? happened.earliest : due;
