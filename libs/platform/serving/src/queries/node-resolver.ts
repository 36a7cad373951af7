import { Inject, type Type as Class } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context as GraphqlContext, ID, Query, Resolver } from '@nestjs/graphql';
import { AtInput } from '../input/at-input';
import { InvalidInput } from '../input/invalid-input';
import { MOST_ON_A_PAGE as MOST } from '../limits/limits';
import { Node } from '../schema/node-interface';
import { type Kinds, type Lead, leadingTo } from './leading-to';
import { presentRow } from './present';
import { type OneRead, ReadOne } from './query-messages';
import { addMethod } from '../schema/resolver-method';

type Reads = { readonly bus: QueryBus };
type Asked = { readonly at: AtInput | null; readonly within: object };

/** The resolver of the root queries for whatever ids lead to. */
export const nodeResolver = (kinds: Kinds): Class => {
  class NodeQueries {
    constructor(readonly bus: QueryBus) {}
  }
  Inject(QueryBus)(NodeQueries, undefined, 0);
  Reflect.defineMetadata('design:paramtypes', [QueryBus], NodeQueries);
  addNode(NodeQueries, kinds);
  addNodes(NodeQueries, kinds);
  Resolver()(NodeQueries);
  return NodeQueries;
};

const momentAndContext = [
  { type: AtInput, decorate: Args('at', { type: () => AtInput, nullable: true }) },
  { type: Object, decorate: GraphqlContext() },
];

const addNode = (target: Class, kinds: Kinds): void =>
  addMethod(target, {
    name: 'node',
    async run(this: Reads, ...[id, at, within]: [string, AtInput | null, object]) {
      return nodeOf(this.bus, leadingTo(id, 'id', kinds), { kinds, at, within });
    },
    parameters: [{ type: String, decorate: Args('id', { type: () => ID }) }, ...momentAndContext],
    decorate: Query(() => Node, {
      nullable: true,
      description: 'Whatever an id leads to; null where nothing does.',
    }),
  });

const addNodes = (target: Class, kinds: Kinds): void =>
  addMethod(target, {
    name: 'nodes',
    async run(this: Reads, ...[ids, at, within]: [string[], AtInput | null, object]) {
      if (ids.length > MOST) throw new InvalidInput([{ path: 'ids', must: `must be at most ${MOST} ids` }]);
      const leads = ids.map((id, n) => leadingTo(id, `ids.${n}`, kinds));
      return Promise.all(leads.map((lead) => nodeOf(this.bus, lead, { kinds, at, within })));
    },
    parameters: [{ type: Array, decorate: Args('ids', { type: () => [ID] }) }, ...momentAndContext],
    decorate: Query(() => [Node], {
      nullable: 'itemsAndList',
      description: `Whatever ids lead to, in their order, up to ${MOST}; null where one leads to nothing.`,
    }),
  });

const nodeOf = async (
  bus: QueryBus,
  leads: readonly Lead[],
  { kinds: { edges }, at, within }: Asked & { readonly kinds: Kinds },
): Promise<object | null> => {
  const reads = leads.map(async ({ projection, key: id }) => {
    const asked = new ReadOne({ projection, id, at: at ?? {}, within });
    return { projection, ...(await bus.execute<ReadOne, OneRead>(asked)) };
  });
  for (const { projection, reader, found } of await Promise.all(reads)) {
    if (!found) continue;
    const shown = presentRow(projection, found, { reader, edges });
    return Object.defineProperty(shown, '__typename', { value: projection.name });
  }
  return null;
};
