import { ConsoleLogger } from '@nestjs/common';
import pg from 'pg';

export const logger = new ConsoleLogger({ logLevels: ['error', 'warn'] });

/** Logs a fault for whoever runs the product. What a database says of a value is left out, as it may quote personal data. */
export const logFault = (message: string, fault: unknown): void => logger.error(message, told(fault));

const told = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault);
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const says = fault instanceof pg.DatabaseError ? ofDatabase(fault) : `${fault.name}: ${fault.message}`;
  const because = fault.cause === undefined ? [] : [`because of ${told(fault.cause)}`];
  return [says, ...frames, ...because].join('\n');
};

const ofDatabase = ({ code, schema, table, constraint, routine }: pg.DatabaseError): string =>
  `PostgreSQL ${code ?? 'fault'}: ${JSON.stringify({ schema, table, constraint, routine })}`;
