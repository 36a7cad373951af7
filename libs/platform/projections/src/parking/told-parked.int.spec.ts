import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { openPicture } from '../picture';
import { startProjector } from '../projector';
import { Broken, day, Opened, projections, Record, Staged, types } from '../specimens';
import type { NewlyParked } from '../work';

let database: ScratchDatabase;
beforeAll(async () => {
  database = await scratchDatabase();
});
afterAll(() => database.drop());

describe('a stream that comes to wait while the record is followed', () => {
  it('is told once, with where it waits, and its later events are not', async () => {
    const store = new Record();
    const told: NewlyParked[] = [];
    const picture = openPicture(database.pool, { store, projections });
    const report = (fault: unknown) => {
      throw fault;
    };
    const parked = (one: NewlyParked) => void told.push(one);
    const projector = startProjector({ pool: database.pool, store, projections, types, report, parked });
    store.add('matter-1', Opened({ title: 'A', stage: 'NEW', from: day(1), urgent: false }));
    await picture.settled();
    const position = store.add('matter-1', Broken({}));
    await picture.settled();
    store.add('matter-1', Staged({ stage: 'LATER', from: day(2) }));
    await picture.settled();
    await projector.stop();
    expect(told).toEqual([{ stream: 'matter-1', position, type: 'Broken', projections: ['OpenMatters'] }]);
  });
});
