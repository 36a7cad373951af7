import type { ClientBase, Pool } from 'pg';

interface UnsafeSetting {
  readonly name: string;
  readonly remedy: string;
}

const REMEDIES: Record<string, string> = {
  fsync: "set fsync = on in the server's configuration and restart it",
  synchronous_commit:
    'set synchronous_commit = on in the configuration, and reset it on this role and database',
  full_page_writes: "set full_page_writes = on in the server's configuration and reload it",
  data_checksums: 'stop the server and run pg_checksums --enable on its data folder',
};

/** Refuses a server that may lose or corrupt what it has acknowledged; it asks as this pool's sessions are set. */
export async function assertSafeSettings(pool: Pool): Promise<void> {
  const unsafe = await unsafeSettings(pool);
  if (unsafe.length === 0) return;
  const remedies = unsafe.map(({ name, remedy }) => `${name} is off: ${remedy}.`);
  throw new Error(`The database server can lose what it has acknowledged. ${remedies.join(' ')}`);
}

/** The settings by which this session's server may lose or corrupt something, each with what to do about it. */
export async function unsafeSettings(session: Pool | ClientBase): Promise<UnsafeSetting[]> {
  const names = Object.keys(REMEDIES);
  const { rows } = await session.query<{ name: string; setting: string }>(
    'select name, setting from pg_settings where name = any($1)',
    [names],
  );
  const found = new Map(rows.map(({ name, setting }) => [name, setting]));
  const unsafe = names.filter((name) => (found.get(name) ?? 'off') === 'off');
  return unsafe.map((name) => ({ name, remedy: REMEDIES[name]! }));
}
