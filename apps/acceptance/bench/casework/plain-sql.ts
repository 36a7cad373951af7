import { connect, type Connection } from '@throughline/database';
import type { Load, Pressed } from './clients';
import type { Sent } from './statements';

/** A part of a bench: sends the same statements over and over, and makes nothing of the rows. */
export const openSql = async ({
  connection,
  statements,
}: {
  connection: Connection;
  statements: readonly Sent[];
}) => {
  const pool = connect(connection);
  const all = async (): Promise<void> => {
    for (const { values, ...statement } of statements)
      await pool.query({ ...statement, values: [...values] } as never);
  };
  const ask = async ({ clients, ms }: Pick<Load, 'clients' | 'ms'>): Promise<Pressed> => {
    const latencies: number[] = [];
    const start = performance.now();
    const sending = async (): Promise<void> => {
      for (let from = performance.now(); from < start + ms;) {
        await all();
        const now = performance.now();
        latencies.push(now - from);
        from = now;
      }
    };
    await Promise.all(Array.from({ length: clients }, sending));
    const perSecond = latencies.length / ((performance.now() - start) / 1_000);
    return { perSecond, latencies: Float64Array.from(latencies) };
  };
  return { ask, end: () => pool.end() };
};
