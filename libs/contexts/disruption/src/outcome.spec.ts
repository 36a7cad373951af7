import { type Event, fold } from '@throughline/kernel';
import { by, digest, some, story, streamOf } from '@throughline/story';
import { action, type ActionState } from './action';
import { AssessEffect } from './assess-effect';
import {
  ActionAuthorised,
  ActionExecuted,
  ActionPlanned,
  EffectAssessed,
  YieldCorrected,
  YieldRecorded,
} from './events';
import { CorrectYield } from './correct-yield';
import { RecordYield } from './record-yield';

const north = by('north');
const authorised = story().given(
  [some(ActionPlanned, { partners: ['agency-south'] }), some(ActionAuthorised)],
  north,
);
const executed = authorised.given([some(ActionExecuted)], north);
const goods = (purityPercent?: string) => ({
  commodities: [{ commodity: 'Cocaine', quantity: { amount: '3.25', unit: 'KG' }, purityPercent }],
});

describe('recording what an action yielded', () => {
  it('is of one thing or more', () => {
    const yields = [{ seizures: 1 }, { arrests: 4 }, { servicesTakenDown: 2 }, goods('82.5'), goods()];
    for (const yielded of [...yields, { amounts: [{ minor: '150000', currency: 'NZD' }] }])
      executed.when(RecordYield, yielded, north).then(YieldRecorded(yielded));
  });

  it('is not of nothing', () => {
    for (const yielded of [
      {},
      { seizures: 0, arrests: 0, servicesTakenDown: 0, commodities: [], amounts: [] },
    ])
      executed.when(RecordYield, yielded, north).rejected('NO_YIELD');
  });

  it('may be done again, as more becomes known', () =>
    executed
      .given([YieldRecorded({ arrests: 4 })], north)
      .when(RecordYield, { arrests: 1 }, north)
      .then(YieldRecorded({ arrests: 1 })));

  it('is for the owner and the partners', () => {
    executed.when(RecordYield, { arrests: 1 }, by('south')).then(YieldRecorded({ arrests: 1 }));
    executed.when(RecordYield, { arrests: 1 }, by('east')).rejected('NOT_TAKING_PART');
  });

  it('needs an action that was carried out', () =>
    authorised.when(RecordYield, { arrests: 1 }, north).rejected('NOT_EXECUTED'));

  it('is of an action on the record', () => story().when(RecordYield, { arrests: 1 }).rejected('NOT_FOUND'));
});

describe('assessing the effect of an action', () => {
  const effect = { level: 'MINOR', on: 'OPERATIONAL', rationale: 'Supply resumed within weeks.' } as const;
  const assessed = EffectAssessed({ ...effect, contentHash: digest(effect) });

  it('is for the owner and the partners', () => {
    executed.when(AssessEffect, effect, north).then(assessed);
    executed.when(AssessEffect, effect, by('south')).then(assessed);
    executed.when(AssessEffect, effect, by('east')).rejected('NOT_TAKING_PART');
  });

  it('needs an action that was carried out', () =>
    authorised.when(AssessEffect, effect, north).rejected('NOT_EXECUTED'));

  it('is of an action on the record', () => story().when(AssessEffect, effect).rejected('NOT_FOUND'));
});

describe('correcting a yield', () => {
  const yielded = executed.given([YieldRecorded({ arrests: 4 })], north);
  const correction = { corrects: 3, wrong: 'One was released on the spot.', arrests: 3 };

  it('says what was wrong, of a yield that stands', () => {
    yielded.when(CorrectYield, correction, by('south')).then(YieldCorrected(correction));
    yielded.when(CorrectYield, correction, by('east')).rejected('NOT_TAKING_PART');
    executed.when(CorrectYield, correction, north).rejected('NO_SUCH_YIELD');
  });

  it('is of the correction, once there was one', () => {
    const corrected = yielded.given([YieldCorrected(correction)], north);
    corrected.when(CorrectYield, correction, north).rejected('NO_SUCH_YIELD');
    const again = { ...correction, corrects: 4, arrests: 2 };
    corrected.when(CorrectYield, again, north).then(YieldCorrected(again));
  });
});

describe('a yield that others rely on', () => {
  const changedAt = (revision: number, ...more: readonly Event[]) => {
    const yielded = [YieldRecorded({ arrests: 4 }), YieldRecorded({ seizures: 1 })];
    const history = [some(ActionPlanned), some(ActionExecuted), ...yielded, ...more];
    const state = fold(action, streamOf('action-1', history)) as ActionState;
    return action.gradingOf?.(state, revision)?.changed?.position;
  };

  it('has changed once it was corrected', () => {
    const corrected = YieldCorrected({ corrects: 2, wrong: 'One was released.', arrests: 3 });
    expect([2, 3].map((one) => changedAt(one))).toEqual([undefined, undefined]);
    expect([2, 3].map((one) => changedAt(one, corrected))).toEqual([5n, undefined]);
  });
});
