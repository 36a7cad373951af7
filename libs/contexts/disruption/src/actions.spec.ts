import { exactly } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { actions } from './actions';
import { ActionAuthorised, ActionExecuted, ActionPlanned, EffectAssessed, YieldRecorded } from './events';

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
});
