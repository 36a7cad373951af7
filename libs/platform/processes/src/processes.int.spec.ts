import 'reflect-metadata';
import type { CommandBus } from '@nestjs/cqrs';
import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { openMemoryStore } from '@throughline/event-store/memory';
import { eventsOf, type Instant, Rejection } from '@throughline/kernel';
import { openPicture, type Projector, startProjector } from '@throughline/projections';
import { Door, Executor, type Officer, servedOf } from '@throughline/serving';
import { aggregatesOf } from '@throughline/kernel';
import { attention, errandContext, errands } from './errand-sample';
import type { Give } from './given';
import { refusedOrders } from './ledger';
import { type Processes, startProcesses } from './start-processes';

const types = new Map(eventsOf(errandContext).map((type) => [type.type, type]));
const officer: Officer = {
  key: 'north',
  id: 'officer-north',
  name: 'An Officer',
  agency: 'agency-north',
  agencyName: 'North',
  role: 'investigator',
  clearance: 'SECRET',
};

/** A record with its pictures, and a clock that the spec moves; processes are started on it and stopped. */
class Scene {
  now: Instant = '2031-03-01T09:00:00.000Z';
  given = 0;
  readonly faults: unknown[] = [];
  readonly store = openMemoryStore();
  private readonly picture;
  private readonly projector: Projector;
  private readonly door: Door;

  constructor(private readonly database: ScratchDatabase) {
    const {
      store,
      database: { pool },
    } = this;
    this.picture = openPicture(pool, { store, projections: [errands] });
    this.projector = startProjector({
      store,
      pool,
      projections: [errands],
      types,
      report: (fault) => this.faults.push(fault),
    });
    const known = {
      aggregates: new Map(aggregatesOf(errandContext).map((one) => [one.name, one])),
      agencies: new Set(['agency-north']),
    };
    const executor = new Executor({ store, clock: () => this.now, known });
    const bus = {
      execute: ({ issued }: { issued: Parameters<Executor['execute']>[0] }) => executor.execute(issued),
    };
    this.door = new Door(bus as unknown as CommandBus, servedOf({ contexts: [errandContext], viewSets: [] }));
  }

  async errand(what: string, dueBy = '2031-03-05'): Promise<string> {
    const circumstances = { authority: 'Policing Act 2008', purpose: 'INVESTIGATION' };
    const answer = await this.door.submit({
      command: 'GiveErrand',
      input: { what, dueBy },
      circumstances,
      officer,
    });
    if (answer instanceof Rejection) throw new Error(answer.because);
    return answer.id;
  }

  readonly give: Give = ({ command, input, circumstances }) => {
    this.given += 1;
    return this.door.submit({ command, input, circumstances, officer });
  };

  start(give: Give = this.give): Processes {
    const {
      store,
      picture,
      faults,
      database: { pool },
    } = this;
    return startProcesses({
      store,
      pool,
      picture,
      types,
      give,
      processes: [attention],
      clock: () => this.now,
      refused: () => undefined,
      overtaken: () => undefined,
      report: (fault) => faults.push(fault),
      everyMs: 20,
      retryMs: 20,
    });
  }

  async typesOf(errand: string): Promise<readonly string[]> {
    return (await this.store.readStream(errand)).map(({ type }) => type);
  }

  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (const end = performance.now() + 10_000; !(await isSo());) {
      if (performance.now() > end) throw new Error(`it did not come to be so: ${String(this.faults[0])}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Long enough for several turns of the processes, in which nothing may come of them. */
  async severalTurns(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 150));
  }

  async close(): Promise<void> {
    await this.projector.stop();
  }
}

describe('processes', () => {
  let database: ScratchDatabase;
  let scene: Scene;
  let running: Processes;
  beforeEach(async () => {
    database = await scratchDatabase();
    scene = new Scene(database);
  });
  afterEach(async () => {
    await running.stop();
    await scene.close();
    await database.drop();
  });
  const noted = (errand: string) =>
    scene.until(async () => (await scene.typesOf(errand)).includes('ErrandNoted'));

  it('answer each event with the commands that follow from it', async () => {
    running = scene.start();
    const errand = await scene.errand('look into it');
    await noted(errand);
    expect(await scene.typesOf(errand)).toEqual(['ErrandGiven', 'ErrandNoted']);
  });

  it('do what is due once the clock has come to it, and not before', async () => {
    running = scene.start();
    const errand = await scene.errand('look into it', '2031-03-05');
    await noted(errand);
    await scene.severalTurns();
    expect(await scene.typesOf(errand)).not.toContain('ErrandFellOverdue');
    scene.now = '2031-03-06T00:00:00.000Z';
    await scene.until(async () => (await scene.typesOf(errand)).includes('ErrandFellOverdue'));
    await scene.severalTurns();
    expect((await scene.typesOf(errand)).filter((type) => type === 'ErrandFellOverdue')).toHaveLength(1);
  });

  it('do nothing twice where everything is answered again', async () => {
    running = scene.start();
    const errand = await scene.errand('look into it');
    await noted(errand);
    await running.stop();
    const given = scene.given;
    await database.pool.query('delete from process.checkpoints');
    running = scene.start();
    await scene.until(async () => scene.given > given);
    await scene.severalTurns();
    expect(await scene.typesOf(errand)).toEqual(['ErrandGiven', 'ErrandNoted']);
  });

  it('go on where they were cut short after a command was given and before that was known', async () => {
    let cut = true;
    running = scene.start(async (given) => {
      const answer = await scene.give(given);
      if (cut) throw ((cut = false), new Error('cut short'));
      return answer;
    });
    const errand = await scene.errand('look into it');
    await scene.until(async () => scene.given === 2);
    await scene.severalTurns();
    expect(await scene.typesOf(errand)).toEqual(['ErrandGiven', 'ErrandNoted']);
  });

  it('keep what was rejected and why, and go on with the rest', async () => {
    running = scene.start();
    const nothing = await scene.errand('nothing');
    await noted(await scene.errand('something'));
    expect(await refusedOrders(database.pool)).toMatchObject([
      { process: 'Attention', cause: nothing, command: 'NoteErrand', code: 'NOT_WORTH_NOTING' },
    ]);
  });

  it('are run by one program at a time, and by another once that has stopped', async () => {
    running = scene.start();
    await noted(await scene.errand('first'));
    let others = 0;
    const other = scene.start((given) => (others++, scene.give(given)));
    await noted(await scene.errand('second'));
    await scene.severalTurns();
    expect(others).toBe(0);
    await running.stop();
    running = other;
    await noted(await scene.errand('third'));
    expect(others).toBe(1);
  });
});
