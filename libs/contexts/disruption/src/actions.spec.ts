import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { actions } from './actions';
import {
  ActionAuthorised,
  ActionExecuted,
  ActionPlanned,
  CreditAgreed,
  CreditProposed,
  EffectAssessed,
  EffectModerated,
  EffectRemeasured,
  RemeasurementFellDue,
  UnwantedEffectRecorded,
  YieldCorrected,
  YieldRecorded,
} from './events';

const on = (day: number) => by('north', { happened: exactly(`2031-01-0${day}T00:00:00.000Z`) });
const history = streamOf('action-1', [
  [some(ActionPlanned, { group: 'group-1' }), on(1)],
  [some(ActionAuthorised, { rationale: 'Nothing less will do.' }), on(2)],
  [some(ActionExecuted, { summary: 'Nine addresses searched.' }), on(3)],
  [YieldRecorded({ arrests: 4 }), on(4)],
  [YieldRecorded({ seizures: 1 }), on(5)],
  [some(EffectAssessed, { level: 'MINOR' }), on(6)],
]);
const at = async (day: number) =>
  (await rowsOf(history, on(day).happened!.earliest).one(actions, 'action-1'))?.row;

const shares = (...agencies: readonly string[]) =>
  agencies.map((agency) => ({ agency: `agency-${agency}`, percent: '50' }));

describe('actions', () => {
  it('tell how they came to where they stand', async () => {
    const [read] = await rowsOf(history).all(actions, { group: ['group-1'] });
    expect(read?.row).toMatchObject({ agency: 'agency-north', status: 'EXECUTED' });
    expect(read?.row.steps.map(({ status, says }) => [status, says])).toEqual([
      ['PLANNED', undefined],
      ['AUTHORISED', 'Nothing less will do.'],
      ['EXECUTED', 'Nine addresses searched.'],
    ]);
  });

  it('tell everything they yielded, and how far they worked', async () =>
    expect((await rowsOf(history).one(actions, 'action-1'))?.row).toMatchObject({
      yields: [{ arrests: 4 }, { seizures: 1 }],
      effects: [{ level: 'MINOR' }],
    }));

  it('stand where they stood at a date', async () => {
    expect(await at(1)).toMatchObject({ status: 'PLANNED', yields: [], effects: [] });
    expect(await at(2)).toMatchObject({ status: 'AUTHORISED', yields: [], effects: [] });
    expect(await at(4)).toMatchObject({ status: 'EXECUTED', yields: [{ arrests: 4 }], effects: [] });
  });

  it('are not there before they were planned', async () =>
    expect(await rowsOf(history, '2030-12-31T00:00:00.000Z').one(actions, 'action-1')).toBeUndefined());

  const later = streamOf('action-2', [
    [some(ActionPlanned, { partners: ['agency-south'] }), on(1)],
    [some(ActionExecuted), on(2)],
    [YieldRecorded({ arrests: 4 }), on(3)],
    [YieldCorrected({ corrects: 2, wrong: 'One was released.', arrests: 3 }), on(5)],
    [some(EffectModerated, { level: 'MAJOR' }), on(6)],
    [some(CreditProposed, { shares: shares('north', 'south') }), on(6)],
    [some(CreditAgreed, { proposal: 5 }), { ...on(7), ...by('south') }],
    [some(UnwantedEffectRecorded), on(7)],
    [RemeasurementFellDue({ point: 'MONTHS_3', dueAt: '2031-04-02T00:00:00.000Z' }), on(8)],
    [some(EffectRemeasured, { finding: 'HOLDING' }), on(9)],
  ]);
  const then = async (day?: number) =>
    (await rowsOf(later, day === undefined ? day : on(day).happened!.earliest).one(actions, 'action-2'))?.row;

  it('tell what stands of their yield, and what did not stand', async () => {
    expect(await then()).toMatchObject({
      yields: [{ arrests: 3 }],
      corrected: [{ arrests: 4, revision: 2 }],
    });
    expect(await then(4)).toMatchObject({ yields: [{ arrests: 4 }], corrected: [] });
  });

  it('tell what their effect was held to be, what became of it, and what nobody wanted', async () =>
    expect(await then()).toMatchObject({
      moderated: [{ level: 'MAJOR' }],
      remeasurements: [{ finding: 'HOLDING' }],
      unwanted: [{}],
    }));

  it('say when their effect is next to be measured', async () => {
    expect(await then(1)).toMatchObject({ remeasureDue: undefined });
    expect(await then(2)).toMatchObject({ nextPoint: 'MONTHS_3', remeasureDue: '2031-04-02T00:00:00.000Z' });
    expect(await then(8)).toMatchObject({ nextPoint: 'MONTHS_6', remeasureDue: '2031-07-02T00:00:00.000Z' });
  });

  it('share the credit once all have agreed', async () => {
    expect(await then(6)).toMatchObject({ credits: [{ agreed: false, yetToAgree: ['agency-south'] }] });
    expect(await then(7)).toMatchObject({ credits: [{ agreed: true, yetToAgree: [] }] });
  });
});
