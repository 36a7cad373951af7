import { by, sampleFields, some, story } from '@throughline/story';
import {
  DetectionGraded,
  DetectionLinked,
  DetectionRecorded,
  DetectionUnlinked,
  DetectionWithdrawn,
} from './events';
import { RegradeDetection } from './regrade-detection';
import { WithdrawDetection } from './withdraw-detection';

const linked = story().given(
  [
    some(DetectionRecorded),
    some(DetectionGraded),
    some(DetectionLinked, { group: 'group-1' }),
    some(DetectionLinked, { entity: 'entity-1' }),
    some(DetectionLinked, { entity: 'entity-2' }),
    some(DetectionUnlinked, { link: 4 }),
  ],
  by('north'),
);
const grade = { ...sampleFields(RegradeDetection.fields), reliability: 'F' } as const;
const interested = (to: string) => by('north', { interests: new Map([[to, 'agency-north@4']]) });

describe('an officer who declared an interest', () => {
  it.each(['subject-1', 'group-1', 'entity-1'])(
    'in a detection or in what it is linked to, such as %s, neither regrades nor withdraws it',
    (to) => {
      linked.when(RegradeDetection, grade, interested(to)).rejected('CONFLICT_DECLARED');
      linked
        .when(WithdrawDetection, sampleFields(WithdrawDetection.fields), interested(to))
        .rejected('CONFLICT_DECLARED');
    },
  );

  it('in what it is linked to no more does so as anybody does', () => {
    const input = sampleFields(WithdrawDetection.fields);
    linked.when(WithdrawDetection, input, interested('entity-2')).then(DetectionWithdrawn(input));
  });
});
