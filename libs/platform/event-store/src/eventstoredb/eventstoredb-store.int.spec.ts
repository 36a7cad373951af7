import { describeEventStore } from '../contract/event-store.contract';
import { scratchEventStoreDb, type ScratchEventStoreDb } from './scratch-eventstoredb';
import { startStandIn, type StandIn } from './stand-in/start-stand-in';

const url = process.env['EVENTSTORE_TEST_URL'];
const real = url ? 'a real EventStoreDB' : 'a real EventStoreDB (skipped: EVENTSTORE_TEST_URL is not set)';

describe('on a stand-in', () => {
  let server: StandIn;
  let scratch: ScratchEventStoreDb;
  beforeAll(async () => {
    server = await startStandIn();
    scratch = await scratchEventStoreDb({ url: server.url });
  });
  afterAll(async () => {
    await scratch.drop();
    await server.stop();
  });

  describeEventStore('the event store in EventStoreDB', (options) => scratch.fresh(options));
});

(url ? describe : describe.skip)(real, () => {
  let scratch: ScratchEventStoreDb;
  beforeAll(async () => void (scratch = await scratchEventStoreDb({ url: url! })));
  afterAll(() => scratch.drop());

  describeEventStore('the event store in EventStoreDB', (options) => scratch.fresh(options));
});
