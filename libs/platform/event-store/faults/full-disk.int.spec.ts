import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { appendOf, everything, proposed } from '../src/contract/event-store-samples';
import type { EventStore } from '../src/port';
import { acknowledgeEarly } from './acknowledge-early';
import { describeWhere } from '../src/contract/describe-where';
import { Ledger } from './ledger';
import { openStore, ownServer, type OwnServer } from './own-server';
import { addUp, type Figures, NOTHING_WRONG, reconcile } from './reconcile';
import { underLoad } from './under-load';

const WRITERS = 8;
const ROUNDS = howMany(1, 5);
const FULL_MS = howMany(500, 2_000);
const MOST_CONTROL_ROUNDS = 5;
const MB = 2 ** 20;

const disk = mkdtempSync(join(tmpdir(), 'throughline-full-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=755', 'tmpfs', disk]).status === 0;
const ballast = join(disk, 'ballast');

/** Leaves so many bytes free on the disk. */
const fill = (left: number): void => {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
};

afterAll(() => {
  if (mounted) spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
});

type Found = { readonly figures: Figures; readonly recovery: number };

/** Fills the disk while everybody writes, does something while it is full, and frees it. */
const fullUnderLoad = async (
  { embedded, pool }: OwnServer,
  { becomesFull, meanwhile }: { becomesFull: Fills; meanwhile?: (store: EventStore) => Promise<void> },
): Promise<Found> => {
  const ledger = new Ledger();
  const { store, close } = await openStore(embedded.connection);
  const recovery = await underLoad({ ledger, stores: [store], writers: WRITERS }, async () => {
    await waitUntil(() => ledger.acknowledged > 100, 20_000);
    await becomesFull(ledger, pool);
    await meanwhile?.(store);
    await pause(FULL_MS);
    rmSync(ballast);
    return ledger.recoveryFrom(performance.now());
  });
  const figures = await reconcile(ledger, store);
  await close();
  return { figures, recovery };
};

type Fills = (ledger: Ledger, owner: Pool) => Promise<void>;

/** The log has a new file of 16 MB to write to, so that it is a table that cannot grow. */
const tablesCannotGrow: Fills = async (ledger, owner) => {
  await owner.query('select pg_switch_wal()');
  const before = ledger.acknowledged;
  await waitUntil(() => ledger.acknowledged > before + 100, 20_000);
  fill(0.5 * MB);
  await waitUntil(() => ledger.entries.some(({ fate }) => fate?.is === 'refused'), 20_000);
};

/** There is no room for the next file of the log: PostgreSQL ends, and does not come back before there is. */
const logCannotGrow: Fills = async (_, owner) => {
  fill(6 * MB);
  const ends = (): Promise<boolean> =>
    owner.query('select pg_switch_wal()').then(
      () => false,
      () => true,
    );
  await waitUntil(ends, 20_000);
};

/** Too much for what room is left in the pages there are. */
const large = () => appendOf({ events: [proposed({ note: randomBytes(20_000).toString('hex') })] });

describeWhere(mounted, 'the right to mount')('FX-07: a full disk', () => {
  let server: OwnServer;
  beforeAll(async () => void (server = await ownServer(join(disk, 'server'))));
  afterAll(() => server.stop());
  const all: Found[] = [];
  const rounds = Array.from({ length: ROUNDS }, (_, n) => n + 1);

  it.each(rounds)(
    'where no table can grow is read and refuses to be written, with the reason, time %d',
    async () => {
      const reading = async (store: EventStore): Promise<void> => {
        const refused = { code: 'NOT_RECORDED', cause: expect.objectContaining({ code: '53100' }) };
        await expect(store.append(large())).rejects.toMatchObject(refused);
        expect((await everything(store)).length).toBeGreaterThan(200);
      };
      const found = await fullUnderLoad(server, { becomesFull: tablesCannotGrow, meanwhile: reading });
      all.push(found);
      expect(found.figures).toMatchObject(NOTHING_WRONG);
      expect(found.figures.refused).toBeGreaterThan(0);
    },
    120_000,
  );

  it.each(rounds)(
    'where the log cannot grow loses and doubles nothing, and is left without a hand, time %d',
    async () => {
      const found = await fullUnderLoad(server, { becomesFull: logCannotGrow });
      all.push(found);
      expect(found.figures).toMatchObject(NOTHING_WRONG);
    },
    120_000,
  );

  it('where the log cannot grow loses what was acknowledged early, which proves the experiment', async () => {
    await acknowledgeEarly(server.pool);
    const control: Figures[] = [];
    while (control.length < MOST_CONTROL_ROUNDS && !control.some(({ lost }) => lost > 0))
      control.push((await fullUnderLoad(server, { becomesFull: logCannotGrow })).figures);
    const { lost, acknowledged } = addUp(control);
    expect(lost).toBeGreaterThan(0);
    writeFault({
      experiment: `FX-07 disk full, for a table and for the log, ${WRITERS} writers`,
      rounds: all.length,
      figures: addUp(all.map(({ figures }) => figures)),
      recovery: slowest(all.map(({ recovery }) => recovery)),
      control: `synchronous_commit = off: ${lost} of ${acknowledged} acknowledged lost (rounds: ${control.length})`,
    });
  }, 300_000);
});
