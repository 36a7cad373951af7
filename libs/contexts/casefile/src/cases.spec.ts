import { type Event, exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { cases } from './cases';
import {
  CaseClosed,
  CaseJoined,
  CaseLeft,
  CaseMerged,
  CaseOpened,
  CaseReopened,
  CaseTakenOver,
  CaseUnmerged,
} from './standing-events';

const noon = (day: number) => `2031-01-0${day}T12:00:00.000Z`;
const on = (day: number, agency: string, event: Event) =>
  [event, by(agency, { happened: exactly(noon(day)) })] as const;
const handover = { from: 'agency-north', to: 'agency-south', ledSince: 0, joined: 1 };
const history = streamOf('case-1', [
  on(1, 'north', some(CaseOpened, { title: 'Harbour', kind: 'JOINT_OPERATION' })),
  on(2, 'south', some(CaseJoined)),
  on(3, 'south', some(CaseTakenOver, handover)),
  on(4, 'north', some(CaseLeft, { joined: 0 })),
  on(5, 'south', some(CaseClosed, { resolution: 'DISRUPTED', reason: 'The route is shut.' })),
  on(6, 'south', some(CaseReopened, { reason: 'It is open again.' })),
  on(7, 'south', some(CaseMerged, { into: 'case-2', rationale: 'One crew.' })),
  on(8, 'south', some(CaseUnmerged, { outOf: 'case-2', reason: 'Two crews.' })),
]);
const rowIn = async (day?: number, told = history) =>
  (await rowsOf(told, day === undefined ? day : noon(day)).one(cases, 'case-1'))?.row;

describe('cases', () => {
  it('tell who opened them and where they stand', async () =>
    expect(await rowIn()).toMatchObject({
      title: 'Harbour',
      agency: 'agency-north',
      leadAgency: 'agency-south',
      partners: [],
      status: 'OPEN',
      exercise: false,
    }));

  it('tell how they came to where they stand, and why', async () =>
    expect((await rowIn())?.steps.map(({ status, says }) => [status, says])).toEqual([
      ['OPEN', undefined],
      ['CLOSED', 'The route is shut.'],
      ['OPEN', 'It is open again.'],
      ['MERGED', 'One crew.'],
      ['OPEN', 'Two crews.'],
    ]));

  it.each([
    [1, 'agency-north', []],
    [2, 'agency-north', ['agency-south']],
    [4, 'agency-south', ['agency-north']],
    [5, 'agency-south', []],
  ])('tell who led and took part on day %d', async (day, leadAgency, partners) =>
    expect(await rowIn(day)).toMatchObject({ leadAgency, partners }),
  );

  it('name their resolution while they are closed', async () => {
    expect(await rowIn(5)).toMatchObject({ status: 'CLOSED', resolution: 'DISRUPTED' });
    expect(await rowIn(6)).toMatchObject({ status: 'OPEN', resolution: undefined });
  });

  it('name the case to read them in while they are merged', async () => {
    expect(await rowIn(7, history.slice(0, 7))).toMatchObject({ status: 'MERGED', mergedInto: 'case-2' });
    expect(await rowIn(7)).toMatchObject({ status: 'MERGED', mergedInto: 'case-2' });
    expect(await rowIn(8)).toMatchObject({ status: 'OPEN', mergedInto: undefined });
  });

  it('are not there before they were opened', async () =>
    expect(await rowsOf(history, '2030-12-31T00:00:00.000Z').one(cases, 'case-1')).toBeUndefined());

  it('are marked where they are exercises', async () =>
    expect(
      await rowIn(undefined, streamOf('case-1', [some(CaseOpened, { kind: 'EXERCISE' })])),
    ).toMatchObject({ exercise: true }));
});
