import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { newName } from '../src/contract/event-store-samples';
import { scratchStore, type ScratchStore } from '../src/postgres/scratch-store';
import { FaultyWire, type Trouble } from './faulty-wire';
import { Ledger } from './ledger';
import { type Heard, HEARD_ALL, Listener } from './listener';
import { openStore, type OpenedStore } from './own-server';
import { addUp, type Figures, NOTHING_WRONG, reconcile } from './reconcile';
import { underLoad } from './under-load';

const WRITERS = 8;
const ROUNDS = howMany(1, 10);
const TROUBLE_MS = howMany(800, 3_000);
const PATIENCE_MS = 300;
/** An answer that takes longer is given up, with the connection it was to come over. */
const ANSWER_MS = 1_000;
/** What the promise to answer in time may take on top, on a busy machine. */
const SLACK_MS = 5_000;
const ASKED = 10;
const CONTROL_WAIT_MS = 2_000;

const TROUBLES: readonly (readonly [about: string, trouble: Trouble])[] = [
  ['that is slow', { delayMs: howMany(100, 500) }],
  ['that gives answers drop by drop', { bytesPerSecond: 400 }],
  ['that swallows everything', { swallows: true }],
  ['that is cut and refuses', { refuses: true }],
  ['that cuts answers after the commit', { cutsAnswers: { to: 'PersonSeen', every: 3 } }],
];

let scratch: ScratchStore;
let wire: FaultyWire;
beforeAll(async () => {
  scratch = await scratchStore();
  wire = await FaultyWire.to(scratch.connection.port);
});
afterAll(async () => {
  await wire.close();
  await scratch.drop();
});

const throughWire = () => ({ ...scratch.connection, host: '127.0.0.1', port: wire.port });

type Found = {
  readonly figures: Figures;
  readonly heard: Heard;
  readonly recoveries: readonly number[];
  readonly opened: OpenedStore;
};

const troubled = async (trouble: Trouble): Promise<Found> => {
  await scratch.fresh();
  const ledger = new Ledger(PATIENCE_MS + SLACK_MS);
  const opened = await openStore(throughWire(), { patienceMs: PATIENCE_MS, answerMs: ANSWER_MS });
  const reader = await openStore(throughWire(), { answerMs: ANSWER_MS });
  const listener = new Listener(reader.store);
  const recoveries: number[] = [];
  await underLoad({ ledger, stores: [opened.store], writers: WRITERS }, async () => {
    while (recoveries.length < ROUNDS) {
      await pause(100 + Math.random() * 100);
      wire.trouble = trouble;
      if (trouble.refuses) wire.cutAll();
      await pause(TROUBLE_MS);
      wire.trouble = {};
      recoveries.push(await ledger.recoveryFrom(performance.now()));
      wire.buryDead();
    }
  });
  const figures = await reconcile(ledger, opened.store);
  const heard = await listener.stop((await opened.store.head()).position);
  await reader.close();
  return { figures, heard, recoveries, opened };
};

describe('FX-09: a wire', () => {
  const all: Found[] = [];
  let doubled = 0;

  it.each(TROUBLES)(
    '%s loses nothing, doubles nothing, and keeps nobody waiting beyond the deadline',
    async (_, trouble) => {
      const found = await troubled(trouble);
      all.push(found);
      expect(found.figures).toMatchObject(NOTHING_WRONG);
      expect(found.heard).toEqual(HEARD_ALL);
      const { pool } = found.opened;
      // One connection writes, one listens; those that were being made when the trouble ended are given up soon.
      const healed = await waitUntil(() => pool.totalCount - pool.idleCount <= 2, 15_000);
      const closed = await Promise.race([
        found.opened.close().then(() => true),
        pause(15_000, false, { ref: false }),
      ]);
      expect({ healed, closed }).toEqual({ healed: true, closed: true });
    },
    300_000,
  );

  it('that cuts answers doubles what is sent again without a command id, which proves the experiment', async () => {
    await scratch.pool.query('create table public.naive (mark text)');
    const marks = Array.from({ length: ASKED }, () => newName('mark'));
    wire.trouble = { cutsAnswers: { to: 'mark', every: 2 } };
    for (const mark of marks) while (!(await insertNaively(mark)));
    wire.trouble = {};
    const { rowCount } = await scratch.pool.query('select from public.naive');
    doubled = rowCount! - ASKED;
    expect(doubled).toBeGreaterThan(0);
  });

  it('that swallows everything keeps a client without time-outs waiting, which proves the deadline', async () => {
    const bare = new pg.Client(throughWire());
    bare.on('error', () => undefined);
    await bare.connect();
    wire.trouble = { swallows: true };
    const answer = bare.query('select 1').then(
      () => 'answered',
      () => 'failed',
    );
    expect(await Promise.race([answer, pause(CONTROL_WAIT_MS, 'still waiting')])).toBe('still waiting');
    wire.trouble = {};
    wire.cutAll();
    await answer;
    writeFault({
      experiment:
        'FX-09 a wire that is slow, drips, swallows, is cut, and cuts answers after the commit, 8 writers',
      rounds: ROUNDS * TROUBLES.length,
      figures: addUp(all.map(({ figures }) => figures)),
      recovery: slowest(all.flatMap(({ recoveries }) => recoveries)),
      control: `sent again without command ids: ${doubled} of ${ASKED} doubled; a client without time-outs: still waiting after ${CONTROL_WAIT_MS} ms`,
    });
  });
});

/** Tells whether an answer came; what a client makes of the lack of one is its own affair. */
const insertNaively = async (mark: string): Promise<boolean> => {
  const client = new pg.Client(throughWire());
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('insert into public.naive (mark) values ($1)', [mark]);
    await client.end();
    return true;
  } catch {
    return false;
  }
};
