import { GroupIdentified, StageAdopted, StageDeclared } from '@throughline/group';
import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { lifecycle } from './lifecycle';

const month = (n: number) => exactly(`2031-0${n}-01T00:00:00.000Z`);
const inMonth = (n: number, agency: string) => by(agency, { happened: month(n) });
const history = streamOf('group-1', [
  [some(GroupIdentified, { name: 'The Harbour Syndicate' }), inMonth(1, 'north')],
  [some(StageDeclared, { stage: 'ACTIVE', rationale: 'Three shipments.' }), inMonth(5, 'north')],
  [some(StageDeclared, { stage: 'ASSESSED' }), inMonth(3, 'north')],
  [some(StageAdopted, { declaration: 1, stage: 'ACTIVE' }), inMonth(6, 'south')],
  [some(StageDeclared, { stage: 'TARGETED' }), inMonth(8, 'south')],
  [some(StageDeclared, { stage: 'ASSESSED' }), inMonth(2, 'east')],
]);
const at = (n?: number) =>
  lifecycle.answer(rowsOf(history, n === undefined ? n : month(n).earliest), { group: 'group-1' });
const stagesAt = async (n?: number) =>
  (await at(n))?.stages.map(({ citation, stage }) => `${citation} ${stage}`);
const currentAt = async (n?: number) =>
  (await at(n))?.current.map(({ agency, stage, origin }) => `${agency} ${stage} ${origin}`);

describe('the life of a group', () => {
  it('runs by the date in the world, from when it was suspected', async () =>
    expect(await stagesAt()).toEqual([
      'group-1@0 SUSPECTED',
      'group-1@5 ASSESSED',
      'group-1@2 ASSESSED',
      'group-1@1 ACTIVE',
      'group-1@4 TARGETED',
    ]));

  it('says of each stage who declared it and why, and who took it over', async () =>
    expect((await at())?.stages[3]).toMatchObject({
      declaredBy: 'agency-north',
      revision: 1,
      happened: month(5),
      rationale: 'Three shipments.',
      authority: 'Policing Act 2008',
      basis: ['detection-1@0'],
      reliesOn: ['detection-1@0'],
      adoptions: [{ agency: 'agency-south', happened: month(6) }],
    }));

  it('gives each agency the stage it holds now, and how it came to it', async () =>
    expect(await currentAt()).toEqual([
      'agency-east ASSESSED DECLARED',
      'agency-north ACTIVE DECLARED',
      'agency-south TARGETED DECLARED',
    ]));

  it('gives each agency the stage it held at a date', async () => {
    expect(await currentAt(1)).toEqual(['agency-north SUSPECTED IDENTIFIED']);
    expect(await currentAt(4)).toEqual(['agency-east ASSESSED DECLARED', 'agency-north ASSESSED DECLARED']);
    expect(await currentAt(7)).toContain('agency-south ACTIVE ADOPTED');
  });

  it('sets the agencies side by side, and says whether they agree', async () => {
    const { agencies, agreed } = (await at())!;
    expect(agencies.map(({ agency, held }) => [agency, ...held.map(({ stage }) => stage)])).toEqual([
      ['agency-east', 'ASSESSED'],
      ['agency-north', 'SUSPECTED', 'ASSESSED', 'ACTIVE'],
      ['agency-south', 'ACTIVE', 'TARGETED'],
    ]);
    expect(agreed).toBe(false);
    expect((await at(4))?.agreed).toBe(true);
  });

  it('says since when, and which declaration it goes back to', async () =>
    expect((await at(7))?.current[2]).toMatchObject({ since: month(6), citation: 'group-1@1' }));

  it('has not begun before the group was suspected', async () => {
    const before = await lifecycle.answer(rowsOf(history, '2030-12-31T00:00:00.000Z'), { group: 'group-1' });
    expect(before).toMatchObject({ name: 'The Harbour Syndicate', stages: [], current: [] });
  });

  it('is not that of a group that is not on the record', async () =>
    expect(await lifecycle.answer(rowsOf(history), { group: 'group-9' })).toBeUndefined());
});
