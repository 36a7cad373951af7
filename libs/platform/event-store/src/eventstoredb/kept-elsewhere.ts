import type { ClientBase } from 'pg';

type Session = Pick<ClientBase, 'query'>;

/** Whether the database holds only the order of a record that is kept in EventStoreDB. */
export const isOrderOnly = async (session: Session): Promise<boolean> => {
  const { rows } = await session.query<{ made: boolean }>(
    "select to_regclass('record.sealed') is not null as made",
  );
  return rows[0]?.made === true && (await session.query('select from record.sealed limit 1')).rowCount === 1;
};

/** Refuses to take the order of a record for the record. */
export const assertKeptHere = async (session: Session): Promise<void> => {
  if (await isOrderOnly(session))
    throw new Error(
      'This database holds the order of a record that is kept in EventStoreDB. Set EVENTSTORE_URL, or name another folder with --data.',
    );
};
