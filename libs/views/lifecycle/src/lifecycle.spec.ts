import {
  GroupIdentified,
  ReEmergenceProposed,
  StageAdopted,
  StageDeclared,
  StageDisputed,
  StageProposed,
} from '@throughline/group';
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

  it('sets those who dispute a stage beside those who hold it, until they adopt it', async () => {
    const told = [
      [some(GroupIdentified), inMonth(1, 'north')],
      [some(StageDeclared, { stage: 'ACTIVE' }), inMonth(2, 'north')],
      [
        some(StageDisputed, { declaration: 1, stage: 'ACTIVE', instead: 'DORMANT', rationale: 'Quiet.' }),
        inMonth(3, 'south'),
      ],
      [some(StageAdopted, { declaration: 1, stage: 'ACTIVE' }), inMonth(5, 'south')],
    ] as const;
    const asked = (n: number) =>
      lifecycle.answer(rowsOf(streamOf('group-1', told), month(n).earliest), { group: 'group-1' });
    expect(await asked(2)).toMatchObject({ agreed: true, disagreements: [] });
    expect(await asked(4)).toMatchObject({
      agreed: false,
      disagreements: [
        {
          agency: 'agency-south',
          citation: 'group-1@1',
          declaredBy: 'agency-north',
          stage: 'ACTIVE',
          instead: 'DORMANT',
          since: month(3),
        },
      ],
    });
    expect((await asked(4))?.stages[1]?.disputes).toMatchObject([{ rationale: 'Quiet.' }]);
    expect(await asked(5)).toMatchObject({ agreed: true, disagreements: [] });
  });

  it('tells what was proposed and waits for a second officer, and whether it was held to be back', async () => {
    const told = streamOf('group-1', [
      [some(GroupIdentified), inMonth(1, 'north')],
      [some(StageProposed, { stage: 'DISMANTLED' }), inMonth(2, 'north')],
      [some(StageDeclared, { stage: 'DISMANTLED', proposal: 1 }), inMonth(3, 'north')],
      [some(ReEmergenceProposed, { hypothesis: 'The same cooks.' }), inMonth(4, 'north')],
    ]);
    const asked = (n: number) => lifecycle.answer(rowsOf(told, month(n).earliest), { group: 'group-1' });
    expect((await asked(2))?.proposals).toMatchObject([{ citation: 'group-1@1', status: 'WAITING' }]);
    expect(await asked(4)).toMatchObject({
      proposals: [{ status: 'APPROVED' }],
      reEmergences: [{ citation: 'group-1@3', hypothesis: 'The same cooks.', status: 'PROPOSED' }],
    });
  });

  it('has not begun before the group was suspected', async () => {
    const before = await lifecycle.answer(rowsOf(history, '2030-12-31T00:00:00.000Z'), { group: 'group-1' });
    expect(before).toMatchObject({ name: 'The Harbour Syndicate', stages: [], current: [] });
  });

  it('is not that of a group that is not on the record', async () =>
    expect(await lifecycle.answer(rowsOf(history), { group: 'group-9' })).toBeUndefined());
});
