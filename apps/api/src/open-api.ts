import { Module } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EventStore } from '@throughline/event-store';
import { type Picture, startProjector } from '@throughline/projections';
import {
  answerError,
  type Door,
  DOOR,
  type FairQueue,
  projectionsOf,
  whatIsReadOf,
} from '@throughline/serving';
import type { Express } from 'express';
import { AboutResolver } from './about';
import { aboutStore } from './about-store';
import { type Core, coreModules, PICTURE, systemClock } from './core-module';
import { graphqlModule } from './graphql-module';
import { eventTypes } from '@throughline/contexts';
import { house } from './house';
import { addDoors } from './http-doors';
import { serveLive } from './live/serve-live';
import { logFault, logger, logNamedFault } from './log-fault';
import { Opened } from './opened';
import { PassOn } from './pass-on';
import { runProcesses } from './processing';
import { VocabularyResolver } from './vocabulary';

export type ApiOptions = Core & {
  /** Where the console was built; it is served where it exists. */
  readonly consoleFolder: string;
  /** By which queries come in by turns; one of the usual width where none is given. */
  readonly queue?: FairQueue;
};

/** Told how far the pictures have come; answers whether to go on waiting. */
export type Tell = (reached: bigint, head: bigint) => boolean;

export type Api = {
  readonly door: Door;
  /** Ends when everything now on the record can be read; tells every two seconds how far it has come, until it is told to stop. */
  caughtUp(tell: Tell): Promise<void>;
  /** Opens the doors on the loopback interface, and tells where; whoever asks before everything can be read gets less than there is. */
  listen(port: number): Promise<string>;
  stop(): Promise<void>;
};

/** Brings the rows up to date from the record for as long as this process runs and no other one does. */
const project = ({ store, pool, keeping = pool }: Core) =>
  startProjector({
    store,
    pool: keeping,
    projections: projectionsOf(house),
    types: eventTypes,
    report: (fault) => logFault('the projector stopped, and will try again', fault),
    parked: ({ stream, position, type, projections }) =>
      logger.warn(
        `${stream} waits from position ${position} (${type}) on, in ${projections.join(', ')}: see throughline parked.`,
      ),
  });

const catchUp = async (picture: Picture, store: EventStore, tell: Tell): Promise<void> => {
  const { position } = await store.head();
  while (!(await picture.waitFor(position, 2_000))) if (!tell(await picture.reached(), position)) return;
};

const liveDoor = (app: NestExpressApplication, { store, officers }: Core) =>
  serveLive(app.getHttpServer(), {
    // There is none before the application has started, and nobody can ask before.
    schema: () => app.get(GraphQLSchemaHost).schema,
    officers,
    whatIsRead: whatIsReadOf(house),
    welcome: { store: aboutStore(store.kind) },
    formatError: answerError({ outage: logFault, fault: logNamedFault }),
    report: (fault) => logFault('a live connection failed', fault),
  });

/** GraphQL, the console, and the projector beside them, with the doors still closed. */
export const openApi = async (options: ApiOptions): Promise<Api> => {
  class ApiModule {}
  Module({
    imports: [...coreModules(options), graphqlModule(options.store.kind)],
    providers: [AboutResolver, VocabularyResolver, { provide: APP_FILTER, useClass: PassOn }],
  })(ApiModule);
  const opened = new Opened();
  try {
    const app = opened.keep(
      await NestFactory.create<NestExpressApplication>(ApiModule, {
        bodyParser: false,
        abortOnError: false,
        logger,
      }),
      (one) => one.close(),
    );
    addDoors(app.getHttpAdapter().getInstance() as Express, options);
    // Drawing the schema takes all the time there is: whoever waited for a connection meanwhile would be told that there is none.
    // Commands have their handlers from here on, and processes give some at once.
    await app.init();
    opened.keep(project(options), (projector) => projector.stop());
    opened.keep(liveDoor(app, options), (live) => live.stop());
    const [door, picture] = [app.get<Door>(DOOR), app.get<Picture>(PICTURE)];
    const clock = options.clock ?? systemClock;
    opened.keep(runProcesses(options, { door, clock }), (running) => running.stop());
    return {
      door,
      caughtUp: (tell) => catchUp(picture, options.store, tell),
      listen: async (port) => {
        await app.listen(port, '127.0.0.1');
        return app.getUrl();
      },
      stop: () => opened.close(),
    };
  } catch (fault) {
    await opened.close();
    throw fault;
  }
};

/** The house without doors to the outside, for commands given in this process. */
export const openHouse = async (core: Core): Promise<{ readonly door: Door; close(): Promise<void> }> => {
  class HouseModule {}
  Module({ imports: [...coreModules(core)] })(HouseModule);
  const context = await NestFactory.createApplicationContext(HouseModule, { abortOnError: false, logger });
  return { door: context.get<Door>(DOOR), close: () => context.close() };
};
