import type { Type as Class } from '@nestjs/common';
import { ID } from '@nestjs/graphql';
import type { AnyProjection } from '@throughline/kernel';
import type { Edges } from './edges';
import { objectClass, outputField } from './object-class';
import * as scalars from './scalars';

const done = new Set<Class>();

/** The GraphQL object of a projection's rows: its fields, its id, and since when this version of it is on the record. */
export const rowClass = (projection: AnyProjection, edges: Edges): Class => {
  const target = objectClass(projection, edges);
  if (done.has(target)) return target;
  done.add(target);
  outputField(target, 'id', { type: ID });
  outputField(target, 'knownSince', {
    type: scalars.Instant,
    says: 'When this version of it came on the record.',
  });
  return target;
};
