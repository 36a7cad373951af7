import { addressOf, type RunningDatabase } from '@throughline/database';

/** Which database is used, for people. */
export const databaseLine = ({ connection, adopted }: RunningDatabase): string => {
  const at = addressOf(connection);
  if (adopted === undefined) return `Using the database at ${at}.`;
  return adopted ? `The database was running already, at ${at}.` : `The database has started, at ${at}.`;
};
