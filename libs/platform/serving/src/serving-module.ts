import { type DynamicModule, Module, type Type as Class } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { AnyProjection, Context, ViewSet } from '@throughline/kernel';
import { commandHandler, commandResolver } from './commands/command-resolver';
import { type Served, served } from './commands/door';
import { backEdgeResolver } from './queries/back-edge-resolver';
import { backEdgesOf } from './queries/back-edges';
import type { Edges } from './schema/edges';
import { isLive, liveResolver } from './live/live-resolver';
import { projectionResolver } from './queries/list-resolver';
import { nodeResolver } from './queries/node-resolver';
import { queryHandlers } from './queries/query-messages';
import { namedClass } from './schema/named-class';
import { rowClass } from './schema/row-class';
import { searchResolver } from './queries/search-resolver';
import { viewResolver } from './queries/view-resolver';
import { WhatIsRead } from './queries/what-is-read';

/** Everything that is served: the contexts and the views, as declared. */
export type House = { readonly contexts: readonly Context[]; readonly viewSets: readonly ViewSet[] };

export const projectionsOf = ({ contexts, viewSets }: House): readonly AnyProjection[] => [
  ...contexts.flatMap(({ projections }) => projections),
  ...viewSets.flatMap(({ projections }) => projections),
];

export const commandsOf = ({ contexts }: House) => contexts.flatMap(({ commands }) => commands);

/** Tells which projections of the house a document reads. */
export const whatIsReadOf = (house: House): WhatIsRead =>
  new WhatIsRead({
    projections: projectionsOf(house),
    views: house.viewSets.flatMap(({ views }) => views),
  });

export const servedOf = (house: House): readonly Served[] => commandsOf(house).map(served);

/** Where every kind of id leads: to the projection that answers for it. */
const edgesOf = (house: House): Edges => {
  const edges: Map<string, { projection: AnyProjection; type: () => Class }> = new Map();
  for (const projection of projectionsOf(house)) {
    if (!projection.of) continue;
    const before = edges.get(projection.of)?.projection;
    if (before)
      throw new Error(`${before.name} and ${projection.name} both answer for the ids of ${projection.of}.`);
    edges.set(projection.of, { projection, type: () => rowClass(projection, edges) });
  }
  // Made now: a class that is first asked for while the schema is drawn comes too late for it.
  for (const { type } of edges.values()) type();
  return edges;
};

const queriesOf = (projections: readonly AnyProjection[], edges: Edges): readonly Class[] =>
  projections.filter(({ serves }) => serves).map((projection) => projectionResolver(projection, edges));

const contextResolvers = ({ name, commands, projections }: Context, edges: Edges): readonly Class[] => [
  commandResolver(name, commands.map(served)),
  ...queriesOf(projections, edges),
];

const viewResolvers = ({ projections, views }: ViewSet, edges: Edges): readonly Class[] => [
  ...queriesOf(projections, edges),
  ...views.map((view) => viewResolver(view, edges)),
  ...views.filter(isLive).map((view) => liveResolver(view, edges)),
];

const searchResolvers = (house: House, edges: Edges): readonly Class[] => {
  const search = searchResolver(projectionsOf(house), edges);
  return search ? [search] : [];
};

const backEdgeResolvers = (house: House, edges: Edges): readonly Class[] => {
  const all = backEdgesOf(projectionsOf(house), edges);
  const kinds = [...new Set(all.map(({ of }) => of))];
  return kinds.map((kind) =>
    backEdgeResolver(
      all.filter(({ of }) => of === kind),
      edges,
    ),
  );
};

/** What is asked of the house as a whole. */
const wholeResolvers = (house: House, edges: Edges): readonly Class[] => [
  nodeResolver({ projections: projectionsOf(house), edges }),
  ...backEdgeResolvers(house, edges),
  ...searchResolvers(house, edges),
];

/** The resolvers that the declarations amount to: those that `houseModules` seats. */
export const resolversOf = (house: House): readonly Class[] => {
  const edges = edgesOf(house);
  return [
    ...house.contexts.flatMap((context) => contextResolvers(context, edges)),
    ...house.viewSets.flatMap((views) => viewResolvers(views, edges)),
    ...wholeResolvers(house, edges),
  ];
};

const moduleOf = (name: string, providers: readonly Class[]): DynamicModule => {
  const Seat = namedClass(name, class {});
  Module({})(Seat);
  return { module: Seat, imports: [CqrsModule], providers: [...providers] };
};

/** Seats the whole house: commands become mutations and handlers on the command bus, projections and views root queries. The tokens of `tokens.ts` must be provided globally. */
export const houseModules = (house: House): readonly DynamicModule[] => {
  const edges = edgesOf(house);
  return [
    moduleOf('Reading', [...queryHandlers, ...wholeResolvers(house, edges)]),
    ...house.contexts.map((context) =>
      moduleOf(`${context.name}Context`, [
        ...context.commands.map(served).map(commandHandler),
        ...contextResolvers(context, edges),
      ]),
    ),
    ...house.viewSets.map((views) => moduleOf(`${views.name}Views`, viewResolvers(views, edges))),
  ];
};
