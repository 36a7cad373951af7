import { type Event, exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { caseParticipants } from './case-participants';
import { CaseJoined, CaseLeft, CaseOpened, CaseTakenOver } from './standing-events';

const day = (n: number) => exactly(`2031-01-0${n}T12:00:00.000Z`);
const on = (n: number, agency: string, event: Event) => [event, by(agency, { happened: day(n) })] as const;
const history = streamOf('case-1', [
  on(1, 'north', some(CaseOpened, { kind: 'EXERCISE' })),
  on(2, 'south', some(CaseJoined, { role: 'LIAISON', legalBasis: 'An agreement' })),
  on(3, 'south', some(CaseTakenOver, { from: 'agency-north', to: 'agency-south', ledSince: 0, joined: 1 })),
  on(4, 'north', some(CaseLeft, { joined: 0 })),
  on(5, 'east', some(CaseTakenOver, { from: 'agency-south', to: 'agency-east', ledSince: 1 })),
]);
const all = { case: ['case-1'] };
const rowAt = async (key: string, n?: number) =>
  (await rowsOf(history, n === undefined ? n : day(n).earliest).one(caseParticipants, key))?.row;

describe('agencies that take part in a case', () => {
  it('have a row each for as long as they take part', async () =>
    expect(
      (await rowsOf(history).all(caseParticipants, all)).map(({ key, row }) => [
        key,
        row.agency,
        row.role,
        row.takesPart,
      ]),
    ).toEqual([
      ['case-1@0', 'agency-north', 'SUPPORTING', false],
      ['case-1@1', 'agency-south', 'SUPPORTING', true],
      ['case-1@4', 'agency-east', 'LEAD', true],
    ]));

  it('say in which roles, how long and on which basis', async () =>
    expect((await rowAt('case-1@1'))?.spells).toEqual([
      { role: 'LIAISON', legalBasis: 'An agreement', during: { from: day(2), to: day(3) } },
      { role: 'LEAD', legalBasis: 'Policing Act 2008', during: { from: day(3), to: day(5) } },
      { role: 'SUPPORTING', legalBasis: 'Policing Act 2008', during: { from: day(5) } },
    ]));

  it('stand as they stood at a date', async () => {
    expect(await rowAt('case-1@0', 1)).toMatchObject({ role: 'LEAD', takesPart: true });
    expect(await rowAt('case-1@0', 3)).toMatchObject({ role: 'SUPPORTING', takesPart: true });
    expect(await rowAt('case-1@0', 5)).toMatchObject({ takesPart: false });
    expect(await rowAt('case-1@1', 1)).toBeUndefined();
  });

  it('are marked in an exercise', async () =>
    expect(await rowAt('case-1@0')).toMatchObject({ exercise: true }));

  it('are untouched by an agency that leaves and names where another joined', async () => {
    const odd = [...history, ...streamOf('case-1', [on(5, 'west', some(CaseLeft, { joined: 0 }))])];
    const { row } = (await rowsOf(odd).one(caseParticipants, 'case-1@0'))!;
    expect(row).toEqual(await rowAt('case-1@0'));
  });
});
