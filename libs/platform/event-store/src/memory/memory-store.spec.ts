import { describeEventStore } from '../contract/event-store.contract';
import { EventStoreError } from '../event-store-error';
import type { Appended, EventStore } from '../port';
import { openMemoryStore } from './memory-store';

let losing = false;

/** Loses an answer where it is told to. */
const open = (options: Parameters<typeof openMemoryStore>[0]): EventStore => {
  const store = openMemoryStore(options);
  const append = store.append.bind(store);
  store.append = async (what): Promise<Appended> => {
    const lost = losing;
    losing = false;
    const answer = await append(what);
    if (lost) throw new EventStoreError('OUTCOME_UNKNOWN', 'The answer was lost.');
    return answer;
  };
  return store;
};

describeEventStore('the event store in memory', async (options) => open(options), {
  reopen: 'keeps nothing',
  loseNextAnswer: () => (losing = true),
});
