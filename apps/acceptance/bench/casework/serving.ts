import { openRecord } from '@throughline/api';
import type { Connection } from '@throughline/database';
import { subscribe } from 'node:diagnostics_channel';
import { openServing } from './casework-record';
import { type Sent, sentFrom } from './statements';

/** Where it answers, how long each request took since this was last asked, or what was sent to the database since. */
export type Question = 'url' | 'pid' | 'took' | 'sent';

export type Told = {
  readonly url: string;
  readonly pid: number;
  readonly took: Float64Array;
  readonly sent: readonly Sent[];
};

/** A part of a bench: the product's API with its pictures kept up to date, in a process of its own. */
export const openServer = async (connection: Connection) => {
  const took = timesInServer();
  let sent: Sent[] | undefined;
  const record = await openRecord(connection, 'demonstration');
  const api = await openServing(record);
  await api.caughtUp(() => true);
  const url = (await api.listen(0)).replace('[::1]', '127.0.0.1');
  const answers: { readonly [Asked in Question]: () => Told[Asked] } = {
    url: () => url,
    pid: () => process.pid,
    took: () => Float64Array.from(took.splice(0)),
    // Heard only once somebody has asked, as hearing has its cost.
    sent: () => (sent ??= sentFrom()).splice(0),
  };
  const end = async (): Promise<void> => {
    await api.stop();
    await record.close();
  };
  return { ask: async (question: Question) => answers[question](), end };
};

/** Milliseconds from a request's first line to its answer's last byte, as they come. */
const timesInServer = (): number[] => {
  const took: number[] = [];
  const begun = new WeakMap<object, number>();
  subscribe('http.server.request.start', (message) => {
    begun.set((message as { request: object }).request, performance.now());
  });
  subscribe('http.server.response.finish', (message) => {
    const at = begun.get((message as { request: object }).request);
    if (at !== undefined) took.push(performance.now() - at);
  });
  return took;
};
