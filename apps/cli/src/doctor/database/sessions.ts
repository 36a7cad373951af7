import type { ClientBase } from 'pg';
import { type Finding, ok, wrong } from '../finding';

const LONG_SECONDS = 60;
const BLOCKED_SECONDS = 3;

type Session = {
  readonly pid: number;
  readonly who: string;
  readonly open: number;
  readonly waiting: number;
  readonly blockers: readonly number[];
};

const sessionsSql = `
select pid, coalesce(nullif(application_name, ''), usename) as who, pg_blocking_pids(pid) as blockers,
  coalesce(extract(epoch from clock_timestamp() - xact_start), 0)::float8 as open,
  coalesce(extract(epoch from clock_timestamp() - query_start), 0)::float8 as waiting
from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;

export const longSessions = (sessions: readonly Session[]): readonly Finding[] => {
  const found = sessions.flatMap(({ pid, who, open, waiting, blockers }) => [
    ...(blockers.length > 0 && waiting > BLOCKED_SECONDS
      ? [
          wrong(
            `Session ${pid} (${who}) has waited ${Math.round(waiting)} s for session ${blockers.join(', ')}.`,
            `Find out what that is, and end it: select pg_terminate_backend(${blockers[0]});`,
          ),
        ]
      : []),
    ...(open > LONG_SECONDS && blockers.length === 0
      ? [
          wrong(
            `Session ${pid} (${who}) has held a transaction open for ${Math.round(open)} s.`,
            `It keeps others waiting and space from being freed. End it: select pg_terminate_backend(${pid});`,
          ),
        ]
      : []),
  ]);
  return found.length > 0 ? found : [ok('No session holds the others up.')];
};

export const sessions = async (client: ClientBase): Promise<readonly Finding[]> =>
  longSessions((await client.query<Session>(sessionsSql)).rows);
