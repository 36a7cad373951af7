import { END, streamNameFilter } from '@eventstore/db-client';
import { howMany, slowest, writeFault } from '@throughline/bench';
import { waitUntil } from '@throughline/database';
import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describeWhere } from '../src/contract/describe-where';
import { newName } from '../src/contract/event-store-samples';
import { EventStoreError } from '../src/event-store-error';
import { connectEventStoreDb } from '../src/eventstoredb/connect-eventstoredb';
import { ScratchEventStoreDb } from '../src/eventstoredb/scratch-eventstoredb';
import type { Append, Appended, EventStore } from '../src/port';
import { Ledger } from './ledger';
import { type Heard, HEARD_ALL, Listener } from './listener';
import { type Figures, NOTHING_WRONG, reconcile } from './reconcile';
import { underLoad } from './under-load';

const {
  EVENTSTORE_TEST_URL: url = '',
  EVENTSTORE_TEST_KILL: kill = '',
  EVENTSTORE_TEST_REVIVE: revive = '',
} = process.env;
const WRITERS = 16;
const ROUNDS = howMany(2, 5);
const MOST_CONTROL_ROUNDS = 5;
/** Short, so that some are told that nobody knows. */
const IMPATIENT = { patienceMs: 800, deadlineMs: 500 };
const NAIVE_PAUSE_MS = 2_000;

const shell = promisify(execFile);
/** A server takes every variable of this prefix for an option of its own. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('EVENTSTORE_')),
);
const command = async (line: string): Promise<void> => void (await shell('sh', ['-c', line], { env }));

/** What is on record but was told no place in time is, for the ledger, to be settled. */
const settledLater = (store: EventStore): EventStore => {
  const append = async (what: Append): Promise<Appended> => {
    const answer = await store.append(what);
    if (answer.is === 'reused' || answer.is === 'conflict') return answer;
    const place = () =>
      answer.place().catch((cause: unknown) => {
        throw new EventStoreError('OUTCOME_UNKNOWN', 'It has no place yet.', { cause });
      });
    return { ...answer, place };
  };
  return { append } as EventStore;
};

/** For the control: follows the log, and after each failure from where it ends then. */
const followNaively = (name: string) => {
  const client = connectEventStoreDb({ url });
  const filter = streamNameFilter({ prefixes: [`${name}.`] });
  let [heard, over] = [0, false];
  const follow = (): void => {
    const subscription = client.subscribeToAll({ fromPosition: END, filter });
    subscription.on('data', () => (heard += 1));
    subscription.on('error', () => void pause(NAIVE_PAUSE_MS).then(() => over || follow()));
  };
  const stop = (): Promise<void> => ((over = true), client.dispose());
  follow();
  return { heard: () => heard, stop };
};

const killInRounds = async (ledger: Ledger, rounds: number): Promise<readonly number[]> => {
  const recoveries: number[] = [];
  while (recoveries.length < rounds) {
    const known = ledger.acknowledged;
    await waitUntil(() => ledger.acknowledged > known + 300, 30_000);
    await command(kill);
    const at = performance.now();
    await command(revive);
    recoveries.push(await ledger.recoveryFrom(at));
  }
  return recoveries;
};

type Found = {
  readonly ledger: Ledger;
  readonly figures: Figures;
  readonly heard: readonly Heard[];
  readonly missedNaively: number;
  readonly recoveries: readonly number[];
};

describeWhere(
  url !== '' && kill !== '' && revive !== '',
  'EVENTSTORE_TEST_URL, EVENTSTORE_TEST_KILL and EVENTSTORE_TEST_REVIVE',
)('FX-01: a node of EventStoreDB killed under load', () => {
  let scratch: ScratchEventStoreDb;
  let patient: EventStore;
  beforeAll(async () => void (scratch = await ScratchEventStoreDb.at({ url })));
  beforeEach(async () => void (patient = await scratch.fresh()));
  afterEach(() => patient.close());
  afterAll(() => scratch.drop());

  /** Kills the node again and again while everybody writes; tells how long each time nobody could. */
  const killUnderLoad = async (rounds: number): Promise<Found> => {
    const ledger = new Ledger();
    const store = await scratch.reopen(IMPATIENT);
    const naive = followNaively((await scratch.options()).name);
    const before = (await patient.head()).position;
    try {
      const listeners = [new Listener(store), new Listener(patient)];
      await pause(NAIVE_PAUSE_MS);
      const recoveries = await underLoad({ ledger, stores: [settledLater(store)], writers: WRITERS }, () =>
        killInRounds(ledger, rounds),
      );
      const figures = await reconcile(ledger, patient);
      const { position } = await patient.head();
      const heard = await Promise.all(listeners.map((listener) => listener.stop(position)));
      return { ledger, figures, heard, missedNaively: Number(position - before) - naive.heard(), recoveries };
    } finally {
      await naive.stop();
      await store.close();
    }
  };

  let found: Found;

  it('loses nothing and doubles nothing, and no subscriber in two stores misses anything', async () => {
    found = await killUnderLoad(ROUNDS);
    expect(found.figures).toMatchObject(NOTHING_WRONG);
    expect(found.heard).toEqual([HEARD_ALL, HEARD_ALL]);
  }, 900_000);

  it('doubles what is sent again as new, and is missed by who follows from the end, which proves it', async () => {
    let [rounds, doubled, unknown] = [0, 0, 0];
    while (doubled === 0 && rounds++ < MOST_CONTROL_ROUNDS) {
      const { ledger } = await killUnderLoad(1);
      const unsure = ledger.entries.filter(({ fate }) => fate?.is === 'unknown');
      unknown += unsure.length;
      for (const { what } of unsure) doubled += await sentAgainAsNew(patient, what);
    }
    expect(doubled).toBeGreaterThan(0);
    expect(found.missedNaively).toBeGreaterThan(0);
    writeFault({
      experiment: `FX-01 kill -9 of ${url.includes(',') ? 'the leader of several nodes' : 'the only node'} of EventStoreDB, 16 writers, a subscriber in each of two stores`,
      rounds: ROUNDS,
      figures: found.figures,
      recovery: slowest(found.recoveries),
      control: `sent again as new commands: ${doubled} of ${unknown} unknown doubled (rounds: ${rounds}); subscribed again at the end: missed ${found.missedNaively}`,
    });
  }, 900_000);
});

const sentAgainAsNew = async (store: EventStore, what: Append): Promise<number> => {
  const there = await store.commandStatus(what.command.id);
  await store.append({ ...what, expected: 'any', command: { ...what.command, id: newName('command') } });
  return there.is === 'recorded' ? 1 : 0;
};
