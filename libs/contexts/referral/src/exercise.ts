import { boolean } from '@throughline/kernel';

/** The mark that what comes from an exercise carries, so that whoever receives it does not take it for the real thing. */
export const exercise = boolean()
  .optional()
  .says('Whether it comes from an exercise, in which nothing is real.');

type Origin = { readonly kind?: string; readonly exercise?: boolean } | undefined;

/** The mark, where one of those that something comes from is an exercise. */
export const markOf = (...from: readonly Origin[]): { readonly exercise?: true } =>
  from.some((one) => one?.kind === 'EXERCISE' || one?.exercise) ? { exercise: true } : {};
