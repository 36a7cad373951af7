import { ConsoleLogger } from '@nestjs/common';
import { EventStoreError } from '@throughline/event-store';
import pg from 'pg';
import { Seldom } from './seldom';

export const logger = new ConsoleLogger({ logLevels: ['error', 'warn'] });

const QUIET_MS = 10_000;
const seldom = new Seldom(QUIET_MS);

/** What a database says of a value is left out, as it may quote personal data. */
const logOnceIn = (message: string, fault: unknown, meanwhile: () => void): void => {
  const more = seldom.since(kindOf(fault));
  if (more === undefined) return meanwhile();
  logger.error(
    more > 0 ? `${message} (and ${more} times more since this was last told)` : message,
    told(fault),
  );
};

/** Logs what keeps coming while something is away: in full once in ten seconds, and counted in between. */
export const logFault = (message: string, fault: unknown): void => logOnceIn(message, fault, () => undefined);

/** Logs a fault that somebody was given the name of: always, and in full once in ten seconds. */
export const logNamedFault = (name: string, fault: unknown): void =>
  logOnceIn(name, fault, () => logger.error(`${name}: as before. ${kindOf(fault)}`));

const kindOf = (fault: unknown): string => {
  if (fault instanceof EventStoreError) return fault.code;
  return fault instanceof Error ? `${says(fault)} ${frames(fault)[0]?.trim() ?? ''}` : String(fault);
};

const frames = (fault: Error): readonly string[] =>
  (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));

const told = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault);
  const because = fault.cause === undefined ? [] : [`because of ${told(fault.cause)}`];
  return [says(fault), ...frames(fault), ...because].join('\n');
};

const says = (fault: Error): string =>
  fault instanceof pg.DatabaseError ? ofDatabase(fault) : `${fault.name}: ${fault.message}`;

const ofDatabase = ({ code, schema, table, constraint, routine }: pg.DatabaseError): string =>
  `PostgreSQL ${code ?? 'fault'}: ${JSON.stringify({ schema, table, constraint, routine })}`;
