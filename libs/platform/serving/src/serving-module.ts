import { type DynamicModule, Module, type Type as Class } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { AnyProjection, AnyView, Context, ViewSet } from '@throughline/kernel';
import { commandHandler, commandResolver } from './command-resolver';
import { type Served, served } from './door';
import type { Edges } from './edges';
import { projectionResolver } from './list-resolver';
import { queryHandlers } from './query-messages';
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

const viewsOf = ({ viewSets }: House): readonly AnyView[] => viewSets.flatMap(({ views }) => views);

/** Where every kind of id leads: to the projection that answers for it. */
const edgesOf = (house: House): Edges => {
  const edges: Map<string, { projection: AnyProjection; type: () => Class }> = new Map();
  for (const projection of projectionsOf(house))
    if (projection.of) edges.set(projection.of, { projection, type: () => rowClass(projection, edges) });
  return edges;
};

/** The resolvers that the declarations amount to. */
export const resolversOf = (house: House): readonly Class[] => {
  const edges = edgesOf(house);
  return [
    ...house.contexts.map(({ name, commands }) => commandResolver(name, commands.map(served))),
    ...projectionsOf(house)
      .filter(({ serves }) => serves)
      .map((projection) => projectionResolver(projection, edges)),
    ...viewsOf(house).map((view) => viewResolver(view, edges)),
  ];
};

/** Seats one context: its commands become mutations and handlers on the command bus, its projections root queries. */
const contextModule = (context: Context, edges: Edges): DynamicModule => {
  class ContextModule {}
  Module({})(ContextModule);
  Object.defineProperty(ContextModule, 'name', { value: `${context.name}Context` });
  const all = context.commands.map(served);
  return {
    module: ContextModule,
    imports: [CqrsModule],
    providers: [
      ...all.map(commandHandler),
      commandResolver(context.name, all),
      ...context.projections
        .filter(({ serves }) => serves)
        .map((projection) => projectionResolver(projection, edges)),
    ],
  };
};

const viewModule = (views: ViewSet, edges: Edges): DynamicModule => {
  class ViewModule {}
  Module({})(ViewModule);
  Object.defineProperty(ViewModule, 'name', { value: `${views.name}Views` });
  return {
    module: ViewModule,
    imports: [CqrsModule],
    providers: views.views.map((view) => viewResolver(view, edges)),
  };
};

/** Seats the whole house. The tokens of `tokens.ts` must be provided globally. */
export const houseModules = (house: House): readonly DynamicModule[] => {
  const edges = edgesOf(house);
  class ReadingModule {}
  Module({})(ReadingModule);
  return [
    { module: ReadingModule, imports: [CqrsModule], providers: [...queryHandlers] },
    ...house.contexts.map((context) => contextModule(context, edges)),
    ...house.viewSets.map((views) => viewModule(views, edges)),
  ];
};
