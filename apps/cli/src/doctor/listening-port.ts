import { assertPortFree } from '../port';
import { type Finding, note, ok, wrong } from './finding';
import type { Patient } from './patient';

/** A port that is taken is as it should be while the Throughline of this folder runs. */
export const listeningPort = async ({ port, server, databaseUrl }: Patient): Promise<readonly Finding[]> => {
  const fault = await assertPortFree(port).then(
    () => undefined,
    (error: Error) => error.message,
  );
  if (fault === undefined) return [ok(`Port ${port} is free.`)];
  if (server.users.length > 0)
    return [
      note(
        `Port ${port} is taken, as it should be by the Throughline that runs here (process ${server.users.join(', ')}).`,
      ),
    ];
  if (databaseUrl !== undefined && (await isThroughline(port)))
    return [
      note(
        `Port ${port} is taken by a Throughline, as it should be if it is the one that uses this database.`,
      ),
    ];
  return [wrong(`Port ${port} cannot be listened on.`, fault)];
};

/** Who uses a database of somebody else leaves no trace in the data folder, so it is asked. */
const isThroughline = async (port: number): Promise<boolean> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ about { store { lastRecordedAt } } }' }),
      signal: AbortSignal.timeout(2_000),
    });
    return ((await answer.json()) as { data?: { about?: unknown } }).data?.about !== undefined;
  } catch {
    return false;
  }
};
