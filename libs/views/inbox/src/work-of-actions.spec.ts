import {
  ActionAuthorised,
  ActionExecuted,
  ActionPlanned,
  EffectAssessed,
  RemeasurementFellDue,
  YieldCorrected,
  YieldRecorded,
} from '@throughline/disruption';
import type { Event } from '@throughline/kernel';
import { by, rowsOf, some, streamOf } from '@throughline/story';
import { worklist } from './worklist';

const assessed = some(EffectAssessed, { contentHash: 'a' });
const done = [some(ActionPlanned), some(ActionAuthorised), some(ActionExecuted)];
const kindsAfter = async (...events: readonly Event[]) => {
  const history = streamOf(
    'action-1',
    [...done, YieldRecorded({ arrests: 4 }), ...events].map((event) => [event, by('north')] as const),
  );
  const list = await worklist.answer(rowsOf(history), { agency: 'agency-north' });
  return list?.items.map(({ kind, revision }) => [kind, revision]);
};

describe('a measurement that fell due', () => {
  it('says which of the three it is', async () => {
    const due = RemeasurementFellDue({ point: 'MONTHS_6', dueAt: '2031-07-02T00:00:00.000Z' });
    const told = streamOf(
      'action-1',
      [some(ActionPlanned, { title: 'The depot' }), some(ActionExecuted), due].map(
        (event) => [event, by('north')] as const,
      ),
    );
    const list = await worklist.answer(rowsOf(told), { agency: 'agency-north' });
    expect(list?.items.map(({ says }) => says)).toEqual(['6 months after: The depot']);
  });
});

describe('the effect of an action', () => {
  const correction = YieldCorrected({ corrects: 3, wrong: 'One was released.', arrests: 3 });

  it('waits to be moderated once it was judged', async () =>
    expect(await kindsAfter(assessed)).toEqual([['MODERATE_EFFECT', 4]]));

  it('waits no more once the yield has changed, on which it was judged', async () => {
    expect(await kindsAfter(assessed, correction)).toEqual([]);
    expect(await kindsAfter(assessed, YieldRecorded({ arrests: 1 }))).toEqual([]);
  });

  it('waits again once it was judged anew', async () =>
    expect(await kindsAfter(assessed, correction, assessed)).toEqual([['MODERATE_EFFECT', 6]]));
});
