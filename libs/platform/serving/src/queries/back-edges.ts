import { type AnyProjection, camelCase } from '@throughline/kernel';
import type { Edges } from '../schema/edges';

/** A list that leads back: the rows of a projection that name, in a field, the thing that is looked at. */
export type BackEdge = {
  /** The kind of thing that has the list. */
  readonly of: string;
  readonly name: string;
  readonly projection: AnyProjection;
  readonly field: string;
};

const idFieldsOf = ({ filters = [], fields }: AnyProjection, kind: string): readonly string[] =>
  filters.filter((name) => {
    const field = fields[name]!.kind;
    return field.is === 'id' && field.of === kind;
  });

const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A name follows from its own field alone: no other filter that there comes to be changes it. */
const nameOf = (many: string, field: string, of: string): string =>
  field === camelCase(of) ? many : `${many}By${upper(field)}`;

/** The lists that lead back to a kind of thing: one for each list whose rows can be filtered by an id of that kind. */
const backEdgesTo = (of: string, projections: readonly AnyProjection[]): readonly BackEdge[] =>
  projections.flatMap((projection) =>
    idFieldsOf(projection, of).map((field) => ({
      of,
      projection,
      field,
      name: nameOf(projection.serves!.many, field, of),
    })),
  );

/** All lists that lead back to something that has an id of its own. */
export const backEdgesOf = (projections: readonly AnyProjection[], edges: Edges): readonly BackEdge[] => {
  const served = projections.filter(({ serves }) => serves);
  const kinds = [...edges].filter(([, { projection }]) => projection.serves).map(([kind]) => kind);
  return kinds.flatMap((kind) => backEdgesTo(kind, served));
};
