import type { Type as Class } from '@nestjs/common';
import { ID } from '@nestjs/graphql';
import type { AnyProjection } from '@throughline/kernel';
import type { Edges } from './edges';
import { Node } from './node-interface';
import { objectClass, outputField } from './object-class';
import * as scalars from './scalars';
import { isNode } from './shown-id';

const done = new Set<Class>();

/** The GraphQL object of a projection's rows: its fields, its id, since when this version of it is on the record, and since when it is stale. */
export const rowClass = (projection: AnyProjection, edges: Edges): Class => {
  const { name, says, fields } = projection;
  const target = objectClass({ name, says, fields, like: isNode(projection) ? Node : undefined }, edges);
  if (done.has(target)) return target;
  done.add(target);
  outputField(target, 'id', { type: ID });
  outputField(target, 'knownSince', {
    type: scalars.Instant,
    says: 'When this version of it came on the record.',
  });
  outputField(target, 'staleSince', {
    type: scalars.Instant,
    optional: true,
    says: 'Since when it is stale: from then on something recorded of it could not be worked out, and is not in it. Null where it is whole.',
  });
  return target;
};
