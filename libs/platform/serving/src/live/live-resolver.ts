import { Inject, type Type as Class } from '@nestjs/common';
import { Args, Context as GraphqlContext, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { type AnyProjection, type AnyView, sentenceCase } from '@throughline/kernel';
import type { Edges } from '../schema/edges';
import { namedClass } from '../schema/named-class';
import { outputField } from '../schema/object-class';
import type { Agencies } from '../queries/agencies';
import { presentRow } from '../queries/present';
import { addMethod } from '../schema/resolver-method';
import { rowClass } from '../schema/row-class';
import * as scalars from '../schema/scalars';
import { AGENCIES, LIVE } from '../tokens';
import { argParameters, readArgs } from '../queries/view-resolver';
import type { ReadContext } from '../queries/what-is-read';
import type { Live } from './live';
import type { Subscriber } from './subscriber';

/** A view that can be subscribed to. */
export type LiveView = AnyView & { readonly is: 'list' };

export const isLive = (view: AnyView): view is LiveView => view.is === 'list' && view.live === true;

/** What the context of a subscription holds. */
export type LiveContext = ReadContext & { readonly subscriber: Subscriber };

const made = new Map<string, Class>();

/** What a subscription is sent: the object that came, and the position to go on after. */
const addedClass = (of: AnyProjection, edges: Edges): Class => {
  const known = made.get(of.name);
  if (known) return known;
  const Added = namedClass(`${of.name}Added`, class {});
  outputField(Added, 'node', { type: rowClass(of, edges), says: 'What came to be on the list.' });
  outputField(Added, 'position', {
    type: scalars.Position,
    says: 'Pass it as `after` to be sent everything that came after this, and nothing twice.',
  });
  ObjectType(`${of.name}Added`, { description: `A ${of.name} that came to be on a list.` })(Added);
  made.set(of.name, Added);
  return Added;
};

/** The resolver of the subscription to a list: its name and `Added`. */
export const liveResolver = (view: LiveView, edges: Edges): Class => {
  const name = `${view.name}Added`;
  const Following = namedClass(
    `${name}Following`,
    class {
      constructor(
        readonly live: Live,
        readonly agencies: Agencies,
      ) {}
    },
  );
  Inject(LIVE)(Following, undefined, 0);
  Inject(AGENCIES)(Following, undefined, 1);
  Reflect.defineMetadata('design:paramtypes', [Object, Object], Following);
  const type = addedClass(view.of, edges);
  addMethod(Following, {
    name,
    async run(
      this: { live: Live; agencies: Agencies },
      ...[after, { subscriber, read }, ...values]: [string, LiveContext, ...unknown[]]
    ) {
      const args = await readArgs(view, values, this.agencies);
      return this.live.open({ view, args, after, read }, subscriber, ({ row, reader, position }) => ({
        [name]: { node: presentRow(view.of, row, { reader, edges }), position },
      }));
    },
    parameters: [after, { type: Object, decorate: GraphqlContext() }, ...argParameters(view)],
    decorate: Subscription(() => type, {
      description: `${sentenceCase(view.name)}, as it grows. ${view.says}`,
    }),
  });
  Resolver()(Following);
  return Following;
};

const after = {
  type: String,
  decorate: Args('after', {
    type: () => scalars.Position,
    nullable: true,
    description: 'The position to go on after; only what comes from now on is sent, where left out.',
  }),
};
