import { exactly, type Where } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { caseSubjects } from './case-subjects';
import { CaseOpened, CaseSubjectAdded, CaseSubjectDropped } from './standing-events';

const day = (n: number) => exactly(`2031-01-0${n}T12:00:00.000Z`);
const north = (n: number) => by('north', { happened: day(n) });
const history = streamOf('case-1', [
  [some(CaseOpened), north(1)],
  [some(CaseSubjectAdded, { group: 'group-1', exercise: true }), north(2)],
  [some(CaseSubjectAdded, { entity: 'entity-1' }), north(2)],
  [some(CaseSubjectDropped, { added: 1, reason: 'Another group.' }), north(4)],
]);
const concerned = async (where: Where, n: number) =>
  (await rowsOf(history, day(n).earliest).all(caseSubjects, where)).map(({ key }) => key);

describe('what a case concerns', () => {
  it('says who named it, from when until when it was concerned, and why no longer', async () =>
    expect((await rowsOf(history).one(caseSubjects, 'case-1@1'))?.row).toMatchObject({
      case: 'case-1',
      group: 'group-1',
      agency: 'agency-north',
      during: { from: day(2), to: day(4) },
      reason: 'Another group.',
      exercise: true,
    }));

  it('is there while it concerned the case', async () => {
    expect(await concerned({ group: ['group-1'] }, 1)).toEqual([]);
    expect(await concerned({ group: ['group-1'] }, 3)).toEqual(['case-1@1']);
    expect(await concerned({ case: ['case-1'] }, 5)).toEqual(['case-1@2']);
  });
});
