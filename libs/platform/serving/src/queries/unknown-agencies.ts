import { type AnyView, type Field, mustBeKnown } from '@throughline/kernel';
import type { FieldProblem } from '../input/field-problem';
import type { Officer } from '../officer';

/** The agencies among a view's arguments that nobody acts for: a slip would only ever be answered with nothing. */
export const unknownAgencies = (
  { args: declared }: AnyView,
  args: Readonly<Record<string, unknown>>,
  officers: readonly Officer[],
): readonly FieldProblem[] => {
  const known = new Set(officers.map(({ agency }) => agency));
  return Object.entries(declared as Readonly<Record<string, Field<unknown>>>).flatMap(([path, { kind }]) => {
    const given = args[path];
    if (kind.is !== 'id' || kind.of !== 'Agency' || given === undefined || known.has(given as string))
      return [];
    return [{ path, must: mustBeKnown('the id of an agency', given as string, known) }];
  });
};
