import { type AnyCommand, mayCiteWithdrawn } from '@throughline/kernel';
import { aggregates, contexts } from './index';

const commands = contexts.flatMap((context) => context.commands);
const named = (name: string): AnyCommand => commands.find((one) => one.name === name)!;
const examining = new Set(['Inquiry', 'RecallReview']);

describe('what was withdrawn', () => {
  it('may be cited by what takes back or refuses, whatever it says besides', () =>
    expect(
      commands
        .filter((one) => !examining.has(one.aggregate.name) && mayCiteWithdrawn(one, {}))
        .map(({ name }) => name)
        .filter((name) => name !== 'CorrectIdentifier')
        .sort(),
    ).toEqual([
      'CancelAction',
      'CancelEffort',
      'CancelTask',
      'DeclineReferral',
      'DeclineTarget',
      'DeclineTransfer',
      'DropCaseSubject',
      'EndSuccession',
      'RecallShare',
      'RefuseAction',
      'RefuseRequest',
      'RejectReEmergence',
      'UnlinkDetection',
      'UnmergeCases',
      'UnmergeEntities',
      'UnmergeGroups',
      'UnsplitGroup',
      'WithdrawDetection',
      'WithdrawReferral',
    ]));

  it.each([
    ['EndMembership', { end: 'ERROR' }, { end: 'CEASED' }],
    ['EndTie', { end: 'ERROR' }, { end: 'CEASED' }],
    ['UnmapBusinessStep', { end: 'ERROR' }, { end: 'CEASED' }],
    ['EndLink', { end: 'IN_ERROR' }, { end: 'CEASED' }],
    ['CorrectIdentifier', {}, { identifier: 'Another.' }],
    ['CorrectEntry', { wrongAltogether: true }, { wrongAltogether: false }],
    ['ReviewMembership', { finding: 'TO_BE_ENDED' }, { finding: 'CONFIRMED' }],
  ])('may be cited by %s where that takes back, and not where it says what is so', (name, back, so) => {
    expect(mayCiteWithdrawn(named(name), back)).toBe(true);
    expect(mayCiteWithdrawn(named(name), so)).toBe(false);
  });
});

describe('what examines, and relies on nothing', () => {
  it('is oversight, and the review of what leaned on something recalled', () =>
    expect(
      new Set([...aggregates.values()].filter(({ examines }) => examines).map(({ name }) => name)),
    ).toEqual(examining));
});

describe('what may be practice', () => {
  it('tells whether it is', () =>
    expect(
      [...aggregates.values()]
        .filter(({ events }) => events.some(({ fields }) => 'exercise' in fields))
        .filter(({ isExercise }) => isExercise === undefined),
    ).toEqual([]));
});
