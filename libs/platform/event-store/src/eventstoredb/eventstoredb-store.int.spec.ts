import { describeArchive } from '../contract/archive.contract';
import { describeWhere } from '../contract/describe-where';
import { describeEventStore } from '../contract/event-store.contract';
import { ScratchEventStoreDb } from './scratch-eventstoredb';
import { startStandIn, type StandIn } from './stand-in/start-stand-in';

const url = process.env['EVENTSTORE_TEST_URL'];

describe('on a stand-in', () => {
  let server: StandIn;
  let scratch: ScratchEventStoreDb;
  beforeAll(async () => {
    server = await startStandIn();
    scratch = await ScratchEventStoreDb.at({ url: server.url });
  });
  afterAll(async () => {
    await scratch.drop();
    await server.stop();
  });

  describeEventStore(
    'the event store in EventStoreDB',
    (options) => {
      server.faults.clear();
      return scratch.fresh({ ...options, deadlineMs: 400 });
    },
    {
      reopen: () => scratch.reopen({ deadlineMs: 400 }),
      loseNextAnswer: () => void server.faults.once('append', { is: 'silence', late: true }),
      streams: 2_000,
    },
  );

  describeArchive('its archive', (options) => scratch.freshWithArchive(options));
});

describeWhere(url !== undefined, 'EVENTSTORE_TEST_URL')('on a real EventStoreDB', () => {
  let scratch: ScratchEventStoreDb;
  beforeAll(async () => void (scratch = await ScratchEventStoreDb.at({ url: url! })));
  afterAll(() => scratch.drop());

  describeEventStore('the event store in EventStoreDB', (options) => scratch.fresh(options), {
    reopen: () => scratch.reopen(),
    loseNextAnswer: 'loses none to order',
  });

  describeArchive('its archive', (options) => scratch.freshWithArchive(options));
});
