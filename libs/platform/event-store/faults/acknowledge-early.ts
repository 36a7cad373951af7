import type { Pool } from 'pg';

/** For controls: the server acknowledges what it has not yet written, as with synchronous_commit = off, whatever the session asks for. */
export const acknowledgeEarly = async (owner: Pool): Promise<void> => {
  await owner.query(`
    create function record.hurry() returns trigger language plpgsql as
      $$ begin perform set_config('synchronous_commit', 'off', true); return null; end $$;
    create trigger hurry before insert on record.events for each statement execute function record.hurry()`);
};
