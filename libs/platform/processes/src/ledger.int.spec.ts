import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { type Order, Rejection } from '@throughline/kernel';
import { NoteErrand } from './errand-sample';
import { checkpoints, Ledger, refusedOrders } from './ledger';

const order: Order = { command: NoteErrand, input: {}, agency: 'agency-north', cause: 'errand-1' };
const place = { process: 'Attention', order };
const day = (n: number) => `2031-03-${String(n).padStart(2, '0')}T09:00:00.000Z`;

describe('the ledger of processes', () => {
  let database: ScratchDatabase;
  let ledger: Ledger;
  beforeEach(async () => {
    database = await scratchDatabase();
    ledger = await Ledger.on(database.pool);
  });
  afterEach(() => database.drop());
  const refuseOn = (n: number) =>
    ledger.refuse(place, new Rejection('NOT_WORTH_NOTING', 'Only what is worth it is noted.'), day(n));

  it('holds nothing before a process has run', async () => {
    await database.pool.query('drop schema process cascade');
    expect([await refusedOrders(database.pool), await checkpoints(database.pool)]).toEqual([[], []]);
  });

  it('tells how far each process has come, which never goes back', async () => {
    for (const position of [7n, 5n]) await ledger.moveTo('Attention', position);
    expect(await checkpoints(database.pool)).toEqual([{ process: 'Attention', position: 7n }]);
  });

  it('has what was refused given again after a day, and after twice as long each time', async () => {
    await refuseOn(1);
    expect([await ledger.isRefused(place, day(1)), await ledger.isRefused(place, day(2))]).toEqual([
      true,
      false,
    ]);
    await refuseOn(2);
    expect([await ledger.isRefused(place, day(3)), await ledger.isRefused(place, day(4))]).toEqual([
      true,
      false,
    ]);
    await refuseOn(4);
    expect([await ledger.isRefused(place, day(7)), await ledger.isRefused(place, day(8))]).toEqual([
      true,
      false,
    ]);
    expect(await refusedOrders(database.pool)).toMatchObject([{ code: 'NOT_WORTH_NOTING', times: 3 }]);
  });

  it('forgets what was refused once it is accepted', async () => {
    await refuseOn(1);
    await ledger.accept(place);
    expect(await refusedOrders(database.pool)).toEqual([]);
  });
});
