import { boolean, type Field, type Fields } from '@throughline/kernel';

/** What everything that hangs on a case carries, so that an exercise never passes for the real thing. */
export const exercise = boolean().says('Whether it belongs to an exercise, in which nothing is real.');

type Marked = { readonly fields: Fields & { readonly exercise: Field<boolean> } };

/** What a command asks for what such an event says: all but the mark, which follows from the case. */
export const askedFor = <E extends Marked>({ fields }: E): Omit<E['fields'], 'exercise'> => {
  const { exercise: _, ...asked } = fields;
  return asked as Omit<E['fields'], 'exercise'>;
};
