import { Rejection } from '@throughline/kernel';
import { rowsOf, some, streamOf } from '@throughline/story';
import { attention, ErrandFellOverdue, ErrandGiven } from './errand-sample';
import type { Ledger } from './ledger';
import { ProcessRun, type ProcessWork } from './run-processes';

const now = '2031-03-06T00:00:00.000Z';
const given = streamOf('errand-1', [some(ErrandGiven, { dueBy: '2031-03-05T00:00:00.000Z' })]);
const overdue = streamOf('errand-1', [given[0]!, some(ErrandFellOverdue)]);

/** A look at what is due where the rows lag behind the record, and the order is rejected; `later` is where the rows come to. */
const look = async ({
  later,
  catchesUp = true,
  code = 'NOT_DUE',
}: {
  later: typeof given;
  catchesUp?: boolean;
  code?: string;
}) => {
  let rows = rowsOf(given);
  const told: string[] = [];
  const work: Pick<ProcessWork, 'picture' | 'store'> = {
    store: { head: async () => ({ position: 2n }) } as ProcessWork['store'],
    picture: {
      reached: async () => 1n,
      waitFor: async () => ((rows = rowsOf(later)), catchesUp),
      rowsAt: () => rows,
    } as unknown as ProcessWork['picture'],
  };
  const ledger = {
    isRefused: async () => false,
    accept: async () => void told.push('forgotten'),
    refuse: async (_: object, { code }: Rejection) => void told.push(`kept ${code}`),
  } as unknown as Ledger;
  const run = new ProcessRun(
    {
      ...work,
      processes: [attention],
      types: new Map(),
      clock: () => now,
      give: async () => new Rejection(code, 'It is overdue already.'),
      refused: (_process, { command }) => void told.push(`refused ${command.name}`),
      overtaken: (_process, { command }) => void told.push(`overtaken ${command.name}`),
    },
    ledger,
  );
  await run.doWhatIsDue(() => true);
  return told;
};

describe('an order that is rejected, given for what a row said was due', () => {
  it('was overtaken and is forgotten, where the row asks for it no more once it has caught up', async () =>
    expect(await look({ later: overdue })).toEqual(['forgotten', 'overtaken LetErrandFallOverdue']));

  it('was given before, where its id was used: that follows from its cause', async () =>
    expect(await look({ later: given, code: 'COMMAND_ID_REUSED' })).toEqual([
      'forgotten',
      'overtaken LetErrandFallOverdue',
    ]));

  it('is refused and kept, where the row asks for it still', async () =>
    expect(await look({ later: given })).toEqual(['kept NOT_DUE', 'refused LetErrandFallOverdue']));

  it('is refused and kept, where the rows do not catch up', async () =>
    expect(await look({ later: overdue, catchesUp: false })).toEqual([
      'kept NOT_DUE',
      'refused LetErrandFallOverdue',
    ]));
});
