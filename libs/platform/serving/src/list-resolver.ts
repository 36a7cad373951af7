import { Inject, type Type as Class } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { AnyProjection } from '@throughline/kernel';
import { AtInput } from './at-input';
import { connectionClass, ListOrder } from './connection-class';
import type { Edges } from './edges';
import { filterClass, readFilter } from './filter-input';
import { checkInput, InvalidInput } from './invalid-input';
import { namedClass } from './named-class';
import { onDemand, presentRow } from './present';
import { type OneRead, type PageRead, ReadOne, ReadPage } from './query-messages';
import { addMethod } from './resolver-method';
import * as scalars from './scalars';
import { rowClass } from './row-class';
import { idRule } from './value-rules';
import type { PageAsked } from './reading';

const MOST = 200;
export type ListArgs = {
  readonly first: number;
  readonly after?: string | null;
  readonly order: string;
  readonly at?: AtInput | null;
};

/** What every list takes, and in which order its method gets it. */
export const listParameters = [
  {
    type: Number,
    decorate: Args('first', {
      type: () => Int,
      defaultValue: 20,
      description: `How many at most, up to ${MOST}.`,
    }),
  },
  {
    type: String,
    decorate: Args('after', {
      type: () => scalars.Cursor,
      nullable: true,
      description: 'The cursor to go on after.',
    }),
  },
  {
    type: String,
    decorate: Args('order', { type: () => ListOrder, defaultValue: ListOrder.RECORDED_NEWEST_FIRST }),
  },
  { type: AtInput, decorate: Args('at', { type: () => AtInput, nullable: true }) },
] as const;

/** Reads a page over the query bus, as a Relay connection. */
export const readConnection = async (
  bus: QueryBus,
  asked: Pick<PageAsked, 'projection' | 'list' | 'where'> & ListArgs,
  edges: Edges,
): Promise<object> => {
  const { projection, list, where, first, after, order, at } = asked;
  if (first < 1 || first > MOST)
    throw new InvalidInput([{ path: 'first', must: `must be from 1 to ${MOST}` }]);
  const [by, newest] = order.split('_') as [string, string];
  const { reader, page, cursorOf, total } = await bus.execute<ReadPage, PageRead>(
    new ReadPage({
      projection,
      list,
      where,
      order: by === 'HAPPENED' ? 'true' : 'born',
      newestFirst: newest === 'NEWEST',
      first,
      after,
      at: at ?? {},
    }),
  );
  const items = page.rows.map((row) => ({
    node: presentRow(projection.fields, row, { reader, edges }),
    cursor: cursorOf(row.cursor),
  }));
  const connection = {
    edges: items,
    nodes: items.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: Boolean(after),
      startCursor: items[0]?.cursor,
      endCursor: items.at(-1)?.cursor,
    },
  };
  onDemand(connection, 'totalCount', total);
  return connection;
};

/** The resolver of a projection's root queries: one row by id, and the list. */
export const projectionResolver = (projection: AnyProjection, edges: Edges): Class => {
  const { one, many } = projection.serves!;
  const name = `${projection.name}Queries`;
  const Queries = namedClass(
    name,
    class {
      constructor(readonly bus: QueryBus) {}
    },
  );
  Inject(QueryBus)(Queries, undefined, 0);
  Reflect.defineMetadata('design:paramtypes', [QueryBus], Queries);
  addOne(Queries, { projection, name: one, edges });
  addMany(Queries, { projection, name: many, edges });
  Resolver()(Queries);
  return Queries;
};

type Root = { readonly projection: AnyProjection; readonly name: string; readonly edges: Edges };

const addOne = (target: Class, { projection, name, edges }: Root): void =>
  addMethod(target, {
    name,
    async run(this: { bus: QueryBus }, id: string, at: AtInput | null) {
      const problem = idRule(projection.of ?? projection.name)(id);
      if (problem) throw new InvalidInput([{ path: 'id', must: problem }]);
      const { reader, found } = await this.bus.execute<ReadOne, OneRead>(
        new ReadOne(projection, id, at ?? {}),
      );
      return found ? presentRow(projection.fields, found, { reader, edges }) : null;
    },
    parameters: [
      { type: String, decorate: Args('id', { type: () => ID }) },
      { type: AtInput, decorate: Args('at', { type: () => AtInput, nullable: true }) },
    ],
    decorate: Query(() => rowClass(projection, edges), { nullable: true, description: projection.says }),
  });

const addMany = (target: Class, { projection, name, edges }: Root): void => {
  const Filter = filterClass(projection);
  const connection = connectionClass(projection.name, rowClass(projection, edges));
  addMethod(target, {
    name,
    async run(
      this: { bus: QueryBus },
      ...[first, after, order, at, filter]: [number, string?, string?, AtInput?, object?]
    ) {
      if (Filter && filter) await checkInput(Filter, 'filter', filter);
      const where = readFilter(projection, filter);
      const asked = { projection, list: [name, where], where: async () => where };
      return readConnection(this.bus, { ...asked, first, after, order: order!, at }, edges);
    },
    parameters: [
      ...listParameters,
      ...(Filter ? [{ type: Object, decorate: Args('filter', { type: () => Filter, nullable: true }) }] : []),
    ],
    decorate: Query(() => connection, { description: `A list. ${projection.says}` }),
  });
};
