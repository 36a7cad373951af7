import { ConsoleLogger, Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EventStore } from '@throughline/event-store';
import { type Picture, startProjector } from '@throughline/projections';
import { type Door, DOOR, projectionsOf } from '@throughline/serving';
import type { Express } from 'express';
import { AboutResolver } from './about';
import { type Core, coreModules, PICTURE } from './core-module';
import { graphqlModule } from './graphql-module';
import { eventTypes, house } from './house';
import { addDoors } from './http-doors';

export type ApiOptions = Core & {
  readonly port: number;
  /** Where the console was built; it is served where it exists. */
  readonly consoleFolder: string;
};

export type Api = {
  readonly url: string;
  readonly door: Door;
  /** Ends when everything now on the record can be read; tells every two seconds how far it has come. */
  settled(tell: (reached: bigint, head: bigint) => void): Promise<void>;
  stop(): Promise<void>;
};

const logger = new ConsoleLogger({ logLevels: ['error', 'warn'] });
const logFault = (message: string, error: unknown): void =>
  logger.error(message, error instanceof Error ? error.stack : String(error));

/** Brings the rows up to date from the record for as long as this process runs and no other one does. */
const project = ({ store, pool }: Core) =>
  startProjector({
    store,
    pool,
    projections: projectionsOf(house),
    types: eventTypes,
    report: (fault) => logFault('the projector stopped, and will try again', fault),
  });

const settle = async (
  picture: Picture,
  store: EventStore,
  tell: (reached: bigint, head: bigint) => void,
): Promise<void> => {
  const { position } = await store.head();
  while (!(await picture.waitFor(position, 2_000))) tell(await picture.reached(), position);
};

const listen = async (app: NestExpressApplication, port: number): Promise<void> => {
  try {
    await app.listen(port, '127.0.0.1');
  } catch (fault) {
    await app.close();
    if ((fault as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fault;
    throw new Error(
      `Port ${port} is taken, perhaps by another Throughline. Stop that one, or choose another port with --port.`,
      { cause: fault },
    );
  }
};

/** Opens the doors on the loopback interface: GraphQL, the console, and the projector beside them. */
export const startApi = async (options: ApiOptions): Promise<Api> => {
  class ApiModule {}
  Module({
    imports: [...coreModules(options), graphqlModule(options.store.kind, logFault)],
    providers: [AboutResolver],
  })(ApiModule);
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, { bodyParser: false, logger });
  addDoors(app.getHttpAdapter().getInstance() as Express, options);
  const projector = project(options);
  await listen(app, options.port).catch(async (fault: unknown) => {
    await projector.stop();
    throw fault;
  });
  return {
    url: await app.getUrl(),
    door: app.get<Door>(DOOR),
    settled: (tell) => settle(app.get<Picture>(PICTURE), options.store, tell),
    stop: async () => {
      await app.close();
      await projector.stop();
    },
  };
};

/** The house without doors to the outside, for commands given in this process. */
export const openHouse = async (core: Core): Promise<{ door: Door; close(): Promise<void> }> => {
  class HouseModule {}
  Module({ imports: [...coreModules(core)] })(HouseModule);
  const context: INestApplicationContext = await NestFactory.createApplicationContext(HouseModule, {
    logger,
  });
  return { door: context.get<Door>(DOOR), close: () => context.close() };
};
