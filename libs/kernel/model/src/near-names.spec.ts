import { mustBeKnown, nearNames } from './near-names';

const names = ['DetectionRecorded', 'DetectionRegraded', 'DetectionGraded', 'ActionPlanned'];

describe('the names near to one that is not known', () => {
  it.each([
    ['DetectionRegradded', ['DetectionRegraded', 'DetectionGraded', 'DetectionRecorded']],
    ['detection_graded', ['DetectionGraded', 'DetectionRegraded', 'DetectionRecorded']],
    ['planned', ['ActionPlanned']],
    ['Xyz', []],
    ['', []],
    ['D'.repeat(100_000), []],
  ])('%p', (given, near) => expect(nearNames(given, names)).toEqual(near));

  it('are part of what the name must be', () =>
    expect(mustBeKnown('the name of an event', 'ActionPlaned', names)).toBe(
      'must be the name of an event; near it: ActionPlanned',
    ));
});
