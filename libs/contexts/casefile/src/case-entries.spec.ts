import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { caseEntries } from './case-entries';
import { CaseOpened } from './standing-events';
import { EntryCorrected, EntryRecorded } from './work-events';

const day = (n: number) => exactly(`2031-01-0${n}T12:00:00.000Z`);
const south = (n: number) => by('south', { happened: day(n) });
const wrong = { original: 1, wrongAltogether: true };
const history = streamOf('case-1', [
  [some(CaseOpened), by('north', { happened: day(1) })],
  [some(EntryRecorded, { summary: 'A white van.', exercise: false }), south(2)],
  [some(EntryCorrected, { ...wrong, entry: 1, fault: 'No van.' }), south(4)],
  [some(EntryCorrected, { ...wrong, entry: 2, fault: 'A van indeed.' }), south(6)],
]);
const rowAt = async (n: number) => (await rowsOf(history, day(n).earliest).one(caseEntries, 'case-1@1'))?.row;

describe('entries in a case', () => {
  it('say who entered what, of which case', async () =>
    expect((await rowsOf(history).one(caseEntries, 'case-1@1'))?.row).toMatchObject({
      case: 'case-1',
      revision: 1,
      summary: 'A white van.',
      agency: 'agency-south',
      exercise: false,
    }));

  it('keep what was entered, with every correction beside it', async () =>
    expect((await rowsOf(history).one(caseEntries, 'case-1@1'))?.row).toMatchObject({
      summary: 'A white van.',
      withdrawn: false,
      corrections: [
        { revision: 2, entry: 1, fault: 'No van.', stands: false, agency: 'agency-south' },
        { revision: 3, entry: 2, fault: 'A van indeed.', stands: true },
      ],
    }));

  it('stand as they stood at a date', async () => {
    expect(await rowAt(3)).toMatchObject({ withdrawn: false, corrections: [] });
    expect(await rowAt(5)).toMatchObject({ withdrawn: true, corrections: [{ stands: true }] });
    expect(await rowAt(6)).toMatchObject({ withdrawn: false, corrections: [{ stands: false }, {}] });
  });

  it('are there from when they happened', async () => expect(await rowAt(1)).toBeUndefined());
});
