import type { Type as Class } from '@nestjs/common';
import type { AnyView } from '@throughline/kernel';
import type { Edges } from './edges';
import { objectClass, outputField } from './object-class';
import * as scalars from './scalars';

const done = new Set<Class>();

/** The GraphQL object that a view answers with: its fields, and since when any row that it was put together from is stale. */
export const viewClass = (
  { name, says, result }: AnyView & { readonly is: 'object' | 'diff' },
  edges: Edges,
): Class => {
  const shown = name.charAt(0).toUpperCase() + name.slice(1);
  const target = objectClass({ name: shown, says, fields: result }, edges);
  if (done.has(target)) return target;
  done.add(target);
  outputField(target, 'staleSince', {
    type: scalars.Instant,
    optional: true,
    says: 'Since when any row that it is put together from is stale: something recorded could not be worked out, and is not in it. Null where all are whole.',
  });
  return target;
};
