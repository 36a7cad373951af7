import { type DynamicModule, Module, type Type as Class } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { AnyProjection, Context, ViewSet } from '@throughline/kernel';
import { commandHandler, commandResolver } from './command-resolver';
import { type Served, served } from './door';
import type { Edges } from './edges';
import { projectionResolver } from './list-resolver';
import { queryHandlers } from './query-messages';
import { namedClass } from './named-class';
import { rowClass } from './row-class';
import { viewResolver } from './view-resolver';

/** Everything that is served: the contexts and the views, as declared. */
export type House = { readonly contexts: readonly Context[]; readonly viewSets: readonly ViewSet[] };

export const projectionsOf = ({ contexts, viewSets }: House): readonly AnyProjection[] => [
  ...contexts.flatMap(({ projections }) => projections),
  ...viewSets.flatMap(({ projections }) => projections),
];

export const commandsOf = ({ contexts }: House) => contexts.flatMap(({ commands }) => commands);

export const servedOf = (house: House): readonly Served[] => commandsOf(house).map(served);

/** Where every kind of id leads: to the projection that answers for it. */
const edgesOf = (house: House): Edges => {
  const edges: Map<string, { projection: AnyProjection; type: () => Class }> = new Map();
  for (const projection of projectionsOf(house))
    if (projection.of) edges.set(projection.of, { projection, type: () => rowClass(projection, edges) });
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
];

/** The resolvers that the declarations amount to: those that `houseModules` seats. */
export const resolversOf = (house: House): readonly Class[] => {
  const edges = edgesOf(house);
  return [
    ...house.contexts.flatMap((context) => contextResolvers(context, edges)),
    ...house.viewSets.flatMap((views) => viewResolvers(views, edges)),
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
    moduleOf('Reading', queryHandlers),
    ...house.contexts.map((context) =>
      moduleOf(`${context.name}Context`, [
        ...context.commands.map(served).map(commandHandler),
        ...contextResolvers(context, edges),
      ]),
    ),
    ...house.viewSets.map((views) => moduleOf(`${views.name}Views`, viewResolvers(views, edges))),
  ];
};
