import { DetectionRecorded, DetectionTriaged, DetectionWithdrawn } from '@throughline/detection';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { worklist } from './worklist';

const seen = [some(DetectionRecorded, { summary: 'A hidden door.' }), by('north')] as const;
const settled = [some(DetectionTriaged, { triage: 'NO_FURTHER_ACTION' }), by('north')] as const;
const history = [
  ...streamOf('detection-1', [seen]),
  ...streamOf('detection-2', [seen, settled]),
  ...streamOf('detection-3', [seen, [some(DetectionWithdrawn), by('north')]]),
];
const itemsOf = async (agency: string, officer?: string) =>
  (await worklist.answer(rowsOf(history), { agency, ...(officer === undefined ? {} : { officer }) }))?.items;

describe('a detection', () => {
  it('waits for the agency that recorded it, until it is triaged or withdrawn', async () => {
    expect(await itemsOf('agency-north')).toMatchObject([
      { kind: 'TRIAGE_DETECTION', subject: 'detection-1', says: 'A hidden door.', isOverdue: false },
    ]);
    expect(await itemsOf('agency-south')).toEqual([]);
  });

  it('waits for the officer who recorded it', async () => {
    expect(await itemsOf('agency-north', 'officer-1')).toHaveLength(1);
    expect(await itemsOf('agency-north', 'officer-2')).toEqual([]);
  });
});
