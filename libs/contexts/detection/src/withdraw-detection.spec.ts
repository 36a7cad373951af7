import { fold } from '@throughline/kernel';
import { by, some, story, streamOf } from '@throughline/story';
import { detection, type DetectionState } from './detection';
import {
  DetectionCorrected,
  DetectionGraded,
  DetectionLinked,
  DetectionRecorded,
  DetectionRegraded,
  DetectionUnlinked,
  DetectionWithdrawn,
} from './events';
import { WithdrawDetection } from './withdraw-detection';

const why = { ground: 'UNRELIABLE', reason: 'The source was found to have made it up.' } as const;
const recorded = story().given([some(DetectionRecorded)], by('north'));

describe('withdrawing a detection', () => {
  it('says on which ground, and why', () => {
    for (const ground of ['UNLAWFUL', 'UNRELIABLE', 'MISTAKEN'] as const)
      recorded
        .when(WithdrawDetection, { ...why, ground }, by('north'))
        .then(DetectionWithdrawn({ ...why, ground }));
  });

  it('is for the agency that recorded it', () =>
    recorded.when(WithdrawDetection, why, by('south')).rejected('NOT_THE_RECORDER'));

  it('happens once', () =>
    recorded
      .given([DetectionWithdrawn(why)], by('north'))
      .when(WithdrawDetection, why, by('north'))
      .rejected('WITHDRAWN'));

  it('is of a detection on the record', () => story().when(WithdrawDetection, why).rejected('NOT_FOUND'));
});

describe('what a detection is relied on for', () => {
  const stateOf = (...more: Parameters<typeof streamOf>[1]) =>
    fold(
      detection,
      streamOf('detection-1', [
        [some(DetectionRecorded), by('north')],
        some(DetectionGraded, { reliability: 'B', credibility: 'C2' }),
        some(DetectionLinked, { group: 'group-1' }),
        ...more,
      ]),
    ) as DetectionState;
  const isWithdrawn = (state: DetectionState) =>
    [0, 1, 2, 3].map((revision) => detection.gradingOf?.(state, revision)?.withdrawn);

  it('has the grade that stands', () =>
    expect(detection.gradingOf?.(stateOf(), 0)).toMatchObject({
      grade: { reliability: 'B', credibility: 'C2' },
      withdrawn: false,
    }));

  it('is nothing once it was withdrawn, but for the withdrawal itself', () =>
    expect(isWithdrawn(stateOf(DetectionWithdrawn(why)))).toEqual([true, true, true, false]));

  it('names what took it back', () => {
    const taken = (state: DetectionState) => detection.gradingOf?.(state, 2)?.withdrawnBy;
    expect(taken(stateOf())).toBeUndefined();
    expect(taken(stateOf(DetectionWithdrawn(why)))).toBe(3);
    expect(taken(stateOf(some(DetectionUnlinked, { link: 2 })))).toBe(3);
  });

  it('was last changed when it was graded, corrected or withdrawn', () => {
    const changedAt = (more: Parameters<typeof streamOf>[1] = []) =>
      detection.gradingOf?.(stateOf(...more), 0)?.changed?.position;
    expect(changedAt()).toBe(2n);
    for (const change of [some(DetectionCorrected), some(DetectionRegraded), DetectionWithdrawn(why)])
      expect(changedAt([change, some(DetectionUnlinked, { link: 2 })])).toBe(4n);
  });

  it('does not count a link that was undone', () =>
    expect(isWithdrawn(stateOf(some(DetectionUnlinked, { link: 2 })))).toEqual([false, false, true, false]));

  it('is published to whoever decides on the detection', () => {
    const told = (state: DetectionState) => detection.publishes?.map(({ tell }) => tell(state));
    expect(told(stateOf())).toMatchObject([{ owner: 'agency-north', handling: 'SHARE', withdrawn: false }]);
    expect(told(stateOf(DetectionWithdrawn(why)))).toMatchObject([{ withdrawn: true }]);
  });
});
