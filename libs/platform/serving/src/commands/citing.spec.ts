import 'reflect-metadata';
import { openMemoryStore } from '@throughline/event-store/memory';
import { aggregate, type AnyAggregate, event, group, line, listOf } from '@throughline/kernel';
import { inputClass } from '../input/input-class';
import { checkInput, type InvalidInput } from '../input/invalid-input';
import { issued } from './counter-sample';
import { Executor } from './executor';

const TestFootnoteAdded = event('TestFootnoteAdded', 'A footnote was added.', {
  marking: 'SECRET',
  fields: {
    source: line().cites('event').optional(),
    about: line().cites('event or stream').optional(),
    more: listOf(group('TestFootnoteMore', { sources: listOf(line().cites('event')) })).optional(),
  },
});
const footnote = aggregate('TestFootnote', {
  says: 'What names events.',
  events: [TestFootnoteAdded],
  initial: 0,
  evolve: (sum: number) => sum + 1,
  rejections: {},
});
const Add = footnote.command('AddTestFootnote', 'Add a footnote.', {
  opens: true,
  fields: TestFootnoteAdded.fields,
  decide: (input) => TestFootnoteAdded(input),
});

describe('a field that cites an event', () => {
  const input = inputClass('AddTestFootnoteInput', Add.says, Add.fields);
  const problemsOf = (given: object) =>
    checkInput(input, 'input', given).then(
      () => [],
      (error: unknown) => (error as InvalidInput).problems.map(({ path }) => path),
    );

  it('has the form of a citation', async () => {
    for (const banana of ['banana', 'group-1', 'group-1@', 'group-1@x', '@1'])
      expect(await problemsOf({ source: banana })).toEqual(['input.source']);
    expect(
      await problemsOf({ source: 'group-1@0', about: 'group-1', more: [{ sources: ['group-1@3'] }] }),
    ).toEqual([]);
    expect(await problemsOf({ about: 'Group 1' })).toEqual(['input.about']);
    expect(await problemsOf({ more: [{ sources: ['group-1@3', 'z'] }] })).toEqual(['input.more.0.sources.1']);
  });

  const executor = new Executor({
    store: openMemoryStore(),
    clock: () => '2031-03-01T09:00:00.000Z',
    known: { aggregates: new Map<string, AnyAggregate>([[footnote.name, footnote]]), agencies: new Set() },
  });
  const add = async (given: object, clearance?: 'IN_CONFIDENCE') =>
    (await executor.execute({ ...issued(Add, given), clearance })) as { id: string };

  it('names what is on the record', async () => {
    const { id } = await add({});
    for (const given of [{ source: `${id}@0` }, { about: id }, { more: [{ sources: [`${id}@0`] }] }])
      expect(await add(given)).toMatchObject({ revision: 0 });
    for (const [given, path] of [
      [{ source: `${id}@1` }, 'input.source'],
      [{ about: 'test-footnote-none' }, 'input.about'],
      [{ more: [{ sources: [`${id}@0`, `${id}@7`] }] }, 'input.more.0.sources.1'],
    ] as const)
      expect(await add(given)).toMatchObject({
        code: 'REFERENCE_NOT_FOUND',
        because: expect.stringContaining(path),
      });
  });

  it('names nothing that whoever gives the command may not see', async () => {
    const { id } = await add({});
    expect(await add({ source: `${id}@0` }, 'IN_CONFIDENCE')).toMatchObject({ code: 'REFERENCE_NOT_FOUND' });
  });
});
