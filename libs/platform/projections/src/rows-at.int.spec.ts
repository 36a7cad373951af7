import { scratchDatabase, type ScratchDatabase } from '@throughline/database/scratch';
import { line, listOf, projection, type Where } from '@throughline/kernel';
import type { Pool, PoolClient } from 'pg';
import { Leader } from './lead';
import { rowsAt } from './rows-at';
import { courses, day, Opened, Record, Staged, types } from './specimens';

const many = 1_100;
const odd = 'a "b", {c}\\d';
/** Rows that hold a list of every stage they came to. */
const staged = projection('StagedMatters', 'The stages of each matter.', {
  fields: { title: line(), stages: listOf(line()) },
  filters: ['title', 'stages'],
})
  .on(Opened, (_, { data: { title, stage } }) => ({ title, stages: [stage] }))
  .on(Staged, (row, { data: { stage } }) => row && { ...row, stages: [...row.stages, stage] });
let database: ScratchDatabase;
let client: PoolClient;
beforeAll(async () => {
  database = await scratchDatabase();
  client = await database.pool.connect();
  const record = new Record();
  for (let n = 0; n < many; n += 1) {
    const title = n < 3 ? 'rare' : 'frequent';
    record.add(`matter-${n}`, Opened({ title, stage: 'NEW', from: day(1), urgent: false }));
  }
  record.add('matter-0', Staged({ stage: 'DONE', from: day(4) }));
  record.add('matter-1', Staged({ stage: odd, from: day(4) }));
  await (
    await Leader.on(client, { store: record, pool: database.pool, projections: [courses, staged], types })
  ).catchUp(() => true);
});
afterAll(() => {
  client.release();
  return database.drop();
});

/** What is told of rows restated as they were, and how many rows a statement read at most to tell it. */
const reading = async (where: Where) => {
  let most = 0;
  const query = async (text: string, values: unknown[]) => {
    const answer = await database.pool.query(text, values);
    most = Math.max(most, answer.rows.length);
    return answer;
  };
  const rows = rowsAt({ query } as unknown as Pool, { position: BigInt(many + 1), trueAt: day(2) });
  const { total } = await rows.page(courses, { where, order: 'born', first: 0 });
  return { total, all: (await rows.all(courses, where)).length, most };
};

describe('rows filtered by what is in a list', () => {
  const found = async (where: Where, position = many + 2) => {
    const rows = rowsAt(database.pool, { position: BigInt(position) });
    const page = await rows.page(staged, { where, order: 'born', newestFirst: true, first: 2 });
    expect((await rows.all(staged, where)).length).toBe(page.total);
    expect((await rows.marks(staged, where)).size).toBe(page.total);
    return [page.rows.map(({ key }) => key), page.total];
  };

  it('hold any of what is wanted, now and before', async () => {
    expect(await found({ stages: ['DONE', odd] })).toEqual([['matter-1', 'matter-0'], 2]);
    expect(await found({ stages: ['DONE', odd] }, many + 1)).toEqual([['matter-0'], 1]);
    expect(await found({ stages: ['DONE'] }, many)).toEqual([[], 0]);
    expect(await found({ stages: ['NEW'], title: ['rare'] })).toEqual([['matter-2', 'matter-1'], 3]);
  });

  it('hold nothing of what is not there, and nothing of nothing', async () => {
    expect(await found({ stages: ['NONE', 'a\0'] })).toEqual([[], 0]);
    expect(await found({ stages: [] })).toEqual([[], 0]);
  });
});

describe('rows restated as they were', () => {
  it('are never read all at once', async () => {
    expect(await reading({ stage: ['NEW'] })).toEqual({ total: many, all: many, most: 500 });
  });

  it('are not read at all where a filter that restating leaves alone does not match', async () => {
    expect(await reading({ title: ['rare'] })).toEqual({ total: 3, all: 3, most: 3 });
  });

  it('must match every filter, whether or not restating may change it', async () => {
    expect(await reading({ title: ['rare'], stage: ['DONE'] })).toEqual({ total: 0, all: 0, most: 3 });
  });

  it('belong to the owner that they had then', async () => {
    const at = (trueAt: string) => rowsAt(database.pool, { position: BigInt(many + 1), trueAt });
    const asked = { field: 'stage', owners: ['NEW', 'DONE'], where: { title: ['rare'] } };
    const found = async (trueAt: string) => {
      const pages = await at(trueAt).pageOfEach(courses, { ...asked, order: 'born', first: 5 });
      const counts = await at(trueAt).countOfEach(courses, asked);
      return asked.owners.map((owner) => [pages.get(owner)?.rows.length, counts.get(owner)]);
    };
    expect(await found(day(2))).toEqual([
      [3, 3],
      [0, 0],
    ]);
    expect(await found(day(5))).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });
});
