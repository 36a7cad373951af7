import type { Type as Class } from '@nestjs/common';
import { Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { namedClass } from './named-class';
import { outputField } from './object-class';
import * as scalars from './scalars';

export class PageInfo {}
outputField(PageInfo, 'hasNextPage', { type: Boolean, says: 'Whether more follows.' });
outputField(PageInfo, 'hasPreviousPage', {
  type: Boolean,
  says: 'Whether the page was asked for after a cursor.',
});
outputField(PageInfo, 'startCursor', { type: scalars.Cursor, optional: true });
outputField(PageInfo, 'endCursor', {
  type: scalars.Cursor,
  optional: true,
  says: 'Pass it as `after` to go on.',
});
ObjectType({ description: 'Where a page stands in its list.' })(PageInfo);

/** The orders a list can be had in; each is a column and a direction. */
export const ListOrder = {
  RECORDED_NEWEST_FIRST: 'RECORDED_NEWEST_FIRST',
  RECORDED_OLDEST_FIRST: 'RECORDED_OLDEST_FIRST',
  HAPPENED_NEWEST_FIRST: 'HAPPENED_NEWEST_FIRST',
  HAPPENED_OLDEST_FIRST: 'HAPPENED_OLDEST_FIRST',
} as const;
registerEnumType(ListOrder, {
  name: 'ListOrder',
  description: 'By when it came on the record, or by when it happened.',
});

const made = new Map<string, Class>();

/** The Relay connection to objects of a type. */
export const connectionClass = (name: string, node: Class): Class => {
  const known = made.get(name);
  if (known) return known;
  const Edge = namedClass(`${name}Edge`, class {});
  outputField(Edge, 'node', { type: node });
  outputField(Edge, 'cursor', { type: scalars.Cursor });
  ObjectType(`${name}Edge`, { description: `One ${name} of a list.` })(Edge);
  const Connection = namedClass(`${name}Connection`, class {});
  outputField(Connection, 'edges', { type: [Edge] });
  outputField(Connection, 'nodes', {
    type: [node],
    says: 'The objects of this page, without their cursors.',
  });
  outputField(Connection, 'pageInfo', { type: PageInfo });
  outputField(Connection, 'totalCount', {
    type: Int,
    says: 'How many there are on all pages, at this moment on both clocks.',
  });
  ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })(Connection);
  made.set(name, Connection);
  return Connection;
};
