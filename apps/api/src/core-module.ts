import { aggregates } from '@throughline/contexts';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import type { EventStore } from '@throughline/event-store';
import type { Instant, Process } from '@throughline/kernel';
import { openPicture } from '@throughline/projections';
import {
  AGENCIES,
  Agencies,
  DOOR,
  Door,
  EXECUTOR,
  Executor,
  houseModules,
  Live,
  LIVE,
  type Officer,
  OFFICERS,
  OPAQUE,
  Opaque,
  projectionsOf,
  READING,
  Reading,
  servedOf,
} from '@throughline/serving';
import type { Pool } from 'pg';
import { house } from './house';
import { logFault } from './log-fault';

export const STORE = Symbol('store');
export const PICTURE = Symbol('picture');

export type Core = {
  readonly store: EventStore;
  readonly pool: Pool;
  /** For what holds connections as long as it runs, so that it never waits behind those who read; `pool` itself, if not said. */
  readonly keeping?: Pool;
  /** 32 secret bytes that places in the record are sealed with. */
  readonly sealingKey: Buffer;
  readonly officers: readonly Officer[];
  /** What time it is; the computer's, if not said. */
  readonly clock?: () => Instant;
  /** How often processes look what has come to be due; every minute, if not said. */
  readonly dueEveryMs?: number;
  /** What follows by itself from events and time; all standing orders, if not said. */
  readonly processes?: readonly Process[];
};

@Global()
@Module({})
class PartsModule {}

/** The agencies that demonstration officers act for, until agencies are registered; and everything that has streams. */
const knownBy = (officers: readonly Officer[]) => ({
  agencies: new Set(officers.map(({ agency }) => agency)),
  aggregates,
});

const report = (fault: unknown): void =>
  logFault('what is live could not be read, and is tried again', fault);

export const systemClock = (): Instant => new Date().toISOString();

const parts = ({ store, pool, sealingKey, officers, clock = systemClock }: Core): DynamicModule => {
  const picture = openPicture(pool, { store, projections: projectionsOf(house) });
  const opaque = new Opaque(sealingKey);
  const providers = [
    { provide: STORE, useValue: store },
    { provide: PICTURE, useValue: picture },
    { provide: OPAQUE, useValue: opaque },
    { provide: OFFICERS, useValue: officers },
    { provide: AGENCIES, useValue: new Agencies(officers, store) },
    { provide: EXECUTOR, useValue: new Executor({ store, clock, known: knownBy(officers) }) },
    { provide: READING, useValue: new Reading({ store, picture, opaque, now: clock }) },
    { provide: LIVE, useValue: new Live({ store, picture, opaque, report }) },
    { provide: DOOR, useFactory: (bus: CommandBus) => new Door(bus, servedOf(house)), inject: [CommandBus] },
  ];
  return {
    module: PartsModule,
    imports: [CqrsModule.forRoot()],
    providers,
    exports: [...providers.map(({ provide }) => provide), CqrsModule],
  };
};

/** The house without its doors to the outside: commands and queries on their buses. */
export const coreModules = (core: Core): readonly DynamicModule[] => [parts(core), ...houseModules(house)];
