import { describeEventStore } from '../contract/event-store.contract';
import { losingPool } from './losing-pool';
import { openPostgresStore } from './postgres-store';
import { scratchStore, type ScratchStore } from './scratch-store';

let scratch: ScratchStore;
beforeAll(async () => void (scratch = await scratchStore()));
afterAll(() => scratch.drop());

let losing = false;
const loses = (): boolean => {
  const lost = losing;
  losing = false;
  return lost;
};
const pool = () => losingPool(scratch.pool, loses);

describeEventStore(
  'the event store in PostgreSQL',
  (options) => scratch.fresh({ ...options, pool: pool() }),
  {
    reopen: () => openPostgresStore({ pool: pool() }),
    loseNextAnswer: () => void (losing = true),
  },
);
