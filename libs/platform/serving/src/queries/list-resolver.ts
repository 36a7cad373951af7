import { Inject, type Type as Class } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context as GraphqlContext, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { AnyProjection, Rows } from '@throughline/kernel';
import { AtInput } from '../input/at-input';
import { connectionClass, ListOrder } from '../schema/connection-class';
import { connectionOf } from './connection-of';
import type { Edges } from '../schema/edges';
import { InvalidInput } from '../input/invalid-input';
import { MOST_ON_A_PAGE as MOST } from '../limits/limits';
import { listInputs } from '../input/list-inputs';
import { namedClass } from '../schema/named-class';
import { presentRow } from './present';
import { type OneRead, type PageRead, ReadOne, ReadPage } from './query-messages';
import { addMethod } from '../schema/resolver-method';
import * as scalars from '../schema/scalars';
import { rowClass } from '../schema/row-class';
import type { Sorted } from '../input/sort-input';
import { citationRule, idRule } from '../input/value-rules';
import type { PageAsked } from './reading';

export type ListArgs = {
  readonly first: number;
  readonly after?: string | null;
  readonly order: string;
  readonly at?: AtInput | null;
  /** The context of the request, which what is read for one request is shared by. */
  readonly within: object;
};

/** What every page of a list takes. */
export const pageParameters = {
  first: {
    type: Number,
    decorate: Args('first', {
      type: () => Int,
      defaultValue: 20,
      description: `How many at most, up to ${MOST}.`,
    }),
  },
  after: {
    type: String,
    decorate: Args('after', {
      type: () => scalars.Cursor,
      nullable: true,
      description: 'The cursor to go on after.',
    }),
  },
  order: {
    type: String,
    decorate: Args('order', { type: () => ListOrder, defaultValue: ListOrder.RECORDED_NEWEST_FIRST }),
  },
  at: { type: AtInput, decorate: Args('at', { type: () => AtInput, nullable: true }) },
  within: { type: Object, decorate: GraphqlContext() },
} as const;

/** What every list takes, in the order in which its method gets it. */
export const listParameters = Object.values(pageParameters);

/** Throws where more is asked for on one page than is given. */
export const checkFirst = (first: number): void => {
  if (first < 1 || first > MOST)
    throw new InvalidInput([{ path: 'first', must: `must be from 1 to ${MOST}` }]);
};

/** One of the orders that every list has. */
export const inOrder = (order: string): Sorted => {
  const [by, newest] = order.split('_') as [string, string];
  return { order: by === 'HAPPENED' ? 'true' : 'born', newestFirst: newest === 'NEWEST' };
};

/** Reads a page over the query bus, as a Relay connection. */
export const readConnection = async (
  bus: QueryBus,
  asked: Pick<PageAsked, 'projection' | 'list' | 'where' | 'text'> &
    ListArgs & {
      readonly sorted?: Sorted | undefined;
      /** Whether what the list is of is there at all, asked where the list is empty. */
      readonly isThere?: ((rows: Rows) => Promise<boolean>) | undefined;
    },
  edges: Edges,
): Promise<object | null> => {
  const { projection, list, where, text, first, after, at, within, sorted = inOrder(asked.order) } = asked;
  checkFirst(first);
  const { reader, page, cursorOf, total } = await bus.execute<ReadPage, PageRead>(
    new ReadPage({
      projection,
      list,
      where,
      text,
      ...sorted,
      first,
      after,
      at: at ?? {},
      within,
    }),
  );
  if (page.rows.length === 0 && !after && asked.isThere && !(await asked.isThere(reader.rows))) return null;
  const items = page.rows.map((row) => ({
    node: presentRow(projection, row, { reader, edges }),
    get cursor() {
      return cursorOf(row.cursor);
    },
  }));
  return connectionOf(items, { hasNext: page.hasNext, after, total });
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
    async run(this: { bus: QueryBus }, ...[id, at, within]: [string, AtInput | null, object]) {
      // What has no kind of id of its own stands under the citation of the event that made it.
      const problem = projection.of ? idRule(projection.of)(id) : citationRule(id);
      if (problem) throw new InvalidInput([{ path: 'id', must: problem }]);
      const { reader, found } = await this.bus.execute<ReadOne, OneRead>(
        new ReadOne({ projection, id, at: at ?? {}, within }),
      );
      return found ? presentRow(projection, found, { reader, edges }) : null;
    },
    parameters: [
      { type: String, decorate: Args('id', { type: () => ID }) },
      { type: AtInput, decorate: Args('at', { type: () => AtInput, nullable: true }) },
      { type: Object, decorate: GraphqlContext() },
    ],
    decorate: Query(() => rowClass(projection, edges), { nullable: true, description: projection.says }),
  });

const addMany = (target: Class, { projection, name, edges }: Root): void => {
  const inputs = listInputs(projection);
  const connection = connectionClass(projection.name, rowClass(projection, edges));
  addMethod(target, {
    name,
    async run(
      this: { bus: QueryBus },
      ...[first, after, order, at, within, ...given]: [number, string, string, AtInput, object, ...unknown[]]
    ) {
      const { where, text, sorted } = await inputs.read(given);
      const asked = { projection, list: [name, where, text], where: async () => where, text, sorted };
      return readConnection(this.bus, { ...asked, first, after, order, at, within }, edges);
    },
    parameters: [...listParameters, ...inputs.parameters],
    decorate: Query(() => connection, { nullable: true, description: `A list. ${projection.says}` }),
  });
};
