import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { caseFile } from './case-file';
import { CorrectEntry } from './correct-entry';
import { RecordEntry } from './record-entry';
import { CaseJoined, CaseOpened } from './standing-events';
import { EntryCorrected, EntryRecorded } from './work-events';

const january = { happened: exactly('2031-01-01T00:00:00.000Z') };
const opened = story().given([some(CaseOpened)], by('north', january));
const together = opened.given([some(CaseJoined)], by('south')).given([some(CaseJoined)], by('west'));
const entry = sampleFields(RecordEntry.fields);
const entered = together.given([EntryRecorded({ ...entry, exercise: false })], by('south'));
const wrong = { entry: 3, fault: 'It was another vehicle.', wrongAltogether: true };
const corrected = (of: typeof wrong, original = 3) => EntryCorrected({ ...of, original, exercise: false });

describe('entering in a case', () => {
  it('says what was seen, said or done', () =>
    together.when(RecordEntry, entry, by('south')).then(EntryRecorded({ ...entry, exercise: false })));

  it('may tell of what came before the case was opened', () =>
    opened
      .when(RecordEntry, entry, by('north', { happened: exactly('2030-06-01T00:00:00.000Z') }))
      .then(EntryRecorded({ ...entry, exercise: false })));

  it('is marked where the case is an exercise', () =>
    story()
      .given([some(CaseOpened, { kind: 'EXERCISE' })], by('north'))
      .when(RecordEntry, entry, by('north'))
      .then(EntryRecorded({ ...entry, exercise: true })));
});

describe('correcting an entry', () => {
  it('is for the agency that made it, and for the lead', () => {
    entered.when(CorrectEntry, wrong, by('south')).then(corrected(wrong));
    entered.when(CorrectEntry, wrong, by('north')).then(corrected(wrong));
    entered.when(CorrectEntry, wrong, by('west')).rejected('NOT_YOUR_ENTRY');
  });

  it('names an entry, or a correction of one', () => {
    for (const none of [1, 4])
      entered.when(CorrectEntry, { ...wrong, entry: none }, by('south')).rejected('NO_SUCH_ENTRY');
    const again = { ...wrong, entry: 4 };
    entered
      .given([corrected(wrong)], by('south'))
      .when(CorrectEntry, again, by('south'))
      .then(corrected(again));
  });

  it('is not of what fell already, until the correction itself falls', () => {
    const fallen = entered.given([corrected(wrong)], by('south'));
    fallen.when(CorrectEntry, wrong, by('south')).rejected('FELL_ALREADY');
    fallen
      .given([corrected({ ...wrong, entry: 4 })], by('south'))
      .when(CorrectEntry, wrong, by('south'))
      .then(corrected(wrong));
  });

  it('does not come before what it corrects', () =>
    entered
      .when(CorrectEntry, wrong, by('south', { happened: exactly('2031-02-01T00:00:00.000Z') }))
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});

describe('relying on an entry', () => {
  const at = { happened: exactly('2031-03-01T00:00:00.000Z'), agency: 'agency-south' };
  const noted = (n: number) => ({ position: BigInt(n), recordedAt: '2031-03-01T00:00:00.000Z' });
  const statement = { ...at, original: 3, wrongAltogether: false, noted: noted(4) };
  const gradingAfter = (
    corrections: readonly { revision: number; corrects: number; wrongAltogether: boolean }[],
  ) =>
    caseFile.gradingOf?.(
      {
        ...caseFile.initial,
        statements: [
          { ...statement, revision: 3 },
          ...corrections.map((one) => ({ ...statement, ...one, noted: noted(one.revision + 1) })),
        ],
      },
      3,
    );
  const withdrawn = (...given: Parameters<typeof gradingAfter>) => gradingAfter(...given)?.withdrawn ?? false;

  it('is as it was until something in it was corrected', () => {
    expect(gradingAfter([])?.changed).toBeUndefined();
    const corrections = [
      { revision: 4, corrects: 3, wrongAltogether: true },
      { revision: 5, corrects: 4, wrongAltogether: false },
    ];
    expect(gradingAfter(corrections)?.changed?.position).toBe(6n);
  });

  it('ends where it was said to be wrong altogether, and not where something in it was', () => {
    expect(withdrawn([])).toBe(false);
    expect(withdrawn([{ revision: 4, corrects: 3, wrongAltogether: false }])).toBe(false);
    const wrong = { revision: 4, corrects: 3, wrongAltogether: true };
    expect(withdrawn([wrong])).toBe(true);
    expect(gradingAfter([wrong])?.withdrawnBy).toBe(4);
  });

  it('is possible again once that was wrong itself', () =>
    expect(
      withdrawn([
        { revision: 4, corrects: 3, wrongAltogether: true },
        { revision: 5, corrects: 4, wrongAltogether: true },
      ]),
    ).toBe(false));
});
