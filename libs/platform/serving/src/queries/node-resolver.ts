import { Inject, type Type as Class } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Args, Context as GraphqlContext, ID, Query, Resolver } from '@nestjs/graphql';
import { AtInput } from '../input/at-input';
import type { Edge, Edges } from '../schema/edges';
import { InvalidInput } from '../input/invalid-input';
import { Node } from '../schema/node-interface';
import { presentRow } from './present';
import { type OneRead, ReadOne } from './query-messages';
import { addMethod } from '../schema/resolver-method';
import { idRule } from '../input/value-rules';

/** Where an id leads by its kind. */
const leadingTo = (id: string, edges: Edges): Edge => {
  const served = [...edges].filter(([, { projection }]) => projection.serves);
  const found = served.find(([kind]) => idRule(kind)(id) === undefined);
  if (found) return found[1];
  const kinds = served.map(([kind]) => kind).join(', ');
  throw new InvalidInput([{ path: 'id', must: `must be the id of one of these: ${kinds}` }]);
};

/** The resolver of the root query for whatever an id leads to. */
export const nodeResolver = (edges: Edges): Class => {
  class NodeQueries {
    constructor(readonly bus: QueryBus) {}
  }
  Inject(QueryBus)(NodeQueries, undefined, 0);
  Reflect.defineMetadata('design:paramtypes', [QueryBus], NodeQueries);
  addMethod(NodeQueries, {
    name: 'node',
    async run(this: NodeQueries, ...[id, at, within]: [string, AtInput | null, object]) {
      const { projection } = leadingTo(id, edges);
      const { reader, found } = await this.bus.execute<ReadOne, OneRead>(
        new ReadOne({ projection, id, at: at ?? {}, within }),
      );
      if (!found) return null;
      const shown = presentRow(projection, found, { reader, edges });
      return Object.defineProperty(shown, '__typename', { value: projection.name });
    },
    parameters: [
      { type: String, decorate: Args('id', { type: () => ID }) },
      { type: AtInput, decorate: Args('at', { type: () => AtInput, nullable: true }) },
      { type: Object, decorate: GraphqlContext() },
    ],
    decorate: Query(() => Node, {
      nullable: true,
      description: 'Whatever an id leads to; null where nothing does.',
    }),
  });
  Resolver()(NodeQueries);
  return NodeQueries;
};
