import {
  ActionAuthorised,
  ActionExecuted,
  ActionPlanned,
  EffectAssessed,
  EffectModerated,
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

  it('waits no more once a yield was corrected, on which it was judged', async () => {
    expect(await kindsAfter(assessed, correction)).toEqual([]);
    const again = YieldCorrected({ corrects: 5, wrong: 'Two were.', arrests: 2 });
    expect(await kindsAfter(assessed, correction, again)).toEqual([]);
  });

  it('waits on where more was yielded since, whatever was wrong with that', async () => {
    const more = YieldRecorded({ arrests: 1 });
    const wrong = YieldCorrected({ corrects: 5, wrong: 'It was elsewhere.' });
    expect(await kindsAfter(assessed, more, wrong)).toEqual([['MODERATE_EFFECT', 4]]);
  });

  it('waits kind by kind, by the last judgement of each', async () => {
    const on = (kind: 'OPERATIONAL' | 'STRATEGIC') => some(EffectAssessed, { contentHash: 'a', on: kind });
    const judged = [on('OPERATIONAL'), on('STRATEGIC'), on('OPERATIONAL')];
    const both = [
      ['MODERATE_EFFECT', 5],
      ['MODERATE_EFFECT', 6],
    ];
    expect(await kindsAfter(...judged)).toEqual(both);
    const moderated = some(EffectModerated, { proposal: 6 });
    expect(await kindsAfter(...judged, moderated)).toEqual(both.slice(0, 1));
  });

  it('waits again once it was judged anew', async () =>
    expect(await kindsAfter(assessed, correction, assessed)).toEqual([['MODERATE_EFFECT', 6]]));
});
