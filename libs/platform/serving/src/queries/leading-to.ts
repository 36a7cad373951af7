import { type AnyProjection, hasIdForm, idPrefix } from '@throughline/kernel';
import { InvalidInput } from '../input/invalid-input';
import { citationRule } from '../input/value-rules';
import type { Edges } from '../schema/edges';
import { isNode } from '../schema/shown-id';

const KEY = /^[a-z0-9@/-]{1,250}$/;

export type Lead = { readonly projection: AnyProjection; readonly key: string };
export type Kinds = { readonly projections: readonly AnyProjection[]; readonly edges: Edges };

/**
 * The rows that an id may lead to, at most one of which is there: an event makes one thing, so that its citation is the id of
 * that. Throws `InvalidInput` where the id has the form of none.
 */
export const leadingTo = (id: string, path: string, { projections, edges }: Kinds): readonly Lead[] => {
  for (const [kind, { projection }] of edges) {
    if (projection.serves && hasIdForm(kind, id)) return [{ projection, key: id }];
    const key = id.slice(idPrefix(kind).length);
    if (!projection.serves && id.startsWith(idPrefix(kind)) && KEY.test(key)) return [{ projection, key }];
  }
  const cited = projections.filter(({ of, serves }) => of === undefined && serves);
  if (cited.length > 0 && citationRule(id) === undefined)
    return cited.map((projection) => ({ projection, key: id }));
  const kinds = projections.filter(isNode).map(({ name }) => name);
  throw new InvalidInput([
    { path, must: `must be the id of one of these, as it was given: ${kinds.join(', ')}` },
  ]);
};
