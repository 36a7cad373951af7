import { boolean } from '@throughline/kernel';

export const exercise = boolean().optional().says('Whether it is practice: nothing in it is real.');

/** The mark that what is decided of an exercise carries, so that nobody reads it for the real thing. */
export const markOf = (state: { readonly exercise: boolean }): { readonly exercise?: true } =>
  state.exercise ? { exercise: true } : {};
