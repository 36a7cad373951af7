import type { EventStore } from '@throughline/event-store';
import { openMemoryStore } from '@throughline/event-store/memory';
import type { AnyAggregate, AnyCommand } from '@throughline/kernel';
import {
  Audit,
  Close,
  Compare,
  counter,
  Doubt,
  issued,
  Match,
  type More,
  Name,
  Open,
  OpenAgency,
  Raise,
  Survey,
  TakeBack,
  testAudit,
  testAgency,
} from './counter-sample';
import { sampleFields } from '@throughline/story';
import { Executor } from './executor';

const aggregates = new Map<string, AnyAggregate>([
  [counter.name, counter],
  [testAgency.name, testAgency],
  [testAudit.name, testAudit],
]);
const known = { aggregates, agencies: new Set(['agency-1']) };

describe('what a command relies on', () => {
  let store: EventStore;
  let executor: Executor;
  let id: string;

  beforeEach(async () => {
    store = openMemoryStore();
    executor = new Executor({ store, clock: () => '2031-03-01T09:00:00.000Z', known });
    id = ((await executor.execute(issued(Open, { name: 'x' }))) as { id: string }).id;
  });

  const raise = (by: number, more?: More) => executor.execute(issued(Raise, { testCounter: id, by }, more));

  it('keeps its grade as it stood', async () => {
    await raise(1, { basis: [{ stream: id, revision: 0 }] });
    expect((await store.readStream(id)).at(-1)?.basis).toEqual([
      { stream: id, revision: 0, grade: { reliability: 'B', credibility: 'C2' } },
    ]);
  });

  it('is not what was withdrawn: what took it back is cited instead', async () => {
    await raise(6);
    expect(await raise(1, { basis: [{ stream: id, revision: 0 }] })).toMatchObject({
      code: 'BASIS_WITHDRAWN',
      because: expect.stringMatching(new RegExp(`cites ${id}@0, .* cite what took it back, ${id}@1`)),
    });
    expect(await raise(1, { basis: [{ stream: id, revision: 1 }] })).toMatchObject({ revision: 2 });
  });

  it('may be what was withdrawn, where that is taken back or refused, or examined', async () => {
    await raise(6);
    const basis = [{ stream: id, revision: 0 }];
    const give = (command: AnyCommand, input: object) => executor.execute(issued(command, input, { basis }));
    expect(await give(TakeBack, { testCounter: id, inError: true })).toMatchObject({ revision: 2 });
    expect(await give(TakeBack, { testCounter: id, inError: false })).toMatchObject({
      code: 'BASIS_WITHDRAWN',
    });
    expect(await give(Audit, {})).toMatchObject({ revision: 0 });
  });

  it('is answered like what is not there, where whoever gives the command may not see it', async () => {
    const low = (command: AnyCommand, input: object, more: More = {}) =>
      executor.execute({ ...issued(command, input, more), clearance: 'IN_CONFIDENCE' });
    const cited = await low(Raise, { testCounter: id, by: 1 }, { basis: [{ stream: id, revision: 0 }] });
    const absent = await low(Raise, { testCounter: id, by: 1 }, { basis: [{ stream: id, revision: 9 }] });
    expect(cited).toMatchObject({ code: 'BASIS_NOT_FOUND' });
    expect(absent).toMatchObject({ code: 'BASIS_NOT_FOUND' });
    expect(await low(Compare, { testCounter: id, other: id })).toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
  });

  it('may be what other aggregates publish', async () => {
    await raise(3);
    const other = (await executor.execute(issued(Open, { name: 'y' }))) as { id: string };
    await executor.execute(issued(Match, { testCounter: other.id, other: id, more: [id] }));
    expect((await store.readStream(other.id)).at(-1)?.data).toEqual({ by: 6 });
  });

  it('may be what all of a kind publish, those that came since as well', async () => {
    const survey = async () => {
      await executor.execute(issued(Survey, { testCounter: id }));
      return (await store.readStream(id)).at(-1)?.data;
    };
    expect(await survey()).toEqual({ by: 1 });
    await executor.execute(issued(Open, { name: 'y' }));
    await executor.execute(issued(OpenAgency, { name: 'north', partial: 'officer-1', to: id }));
    expect(await survey()).toEqual({ by: 2 });
  });

  it('may be how what others cited stands now', async () => {
    const doubt = async () => {
      const other = (await executor.execute(issued(Open, { name: 'y' }))) as { id: string };
      const cited = [`${id}@0`, 'detection-1@0', 'nothing'];
      await executor.execute(issued(Doubt, { testCounter: other.id, cited }));
      return (await store.readStream(other.id)).at(-1)?.data;
    };
    expect(await doubt()).toEqual({ by: 0 });
    await raise(6);
    expect(await doubt()).toEqual({ by: 1 });
  });

  it('is nothing that the officer has an interest in, where the command decides', async () => {
    await executor.execute(issued(OpenAgency, { name: 'north', partial: 'officer-1', to: id }));
    const close = (agency: string) => {
      const { circumstances, ...rest } = issued(
        Close,
        { testCounter: id, ...sampleFields(Close.fields) },
        { basis: [{ stream: id, revision: 0 }] },
      );
      return executor.execute({ ...rest, circumstances: { ...circumstances, agency } });
    };
    expect(await close('test-agency-north')).toMatchObject({ code: 'CONFLICT_DECLARED' });
    expect(await close('test-agency-south')).toMatchObject({ revision: 1 });
  });

  it('may open under a name that people chose, once', async () => {
    expect(await executor.execute(issued(Name, { name: 'north' }))).toMatchObject({
      id: 'test-counter-north',
    });
    expect(await executor.execute(issued(Name, { name: 'north' }))).toMatchObject({
      code: 'ALREADY_RECORDED',
    });
  });
});
