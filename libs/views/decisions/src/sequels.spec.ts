import { eventTypes } from '@throughline/contexts';
import type { AnyEventType } from '@throughline/kernel';
import { some, streamOf } from '@throughline/story';
import { decisionTypes } from './decisions';
import { mayBearOn, sequelOf } from './sequels';

/** By which events each decision comes to stand otherwise; a recall may bear on any. */
const becomes: Readonly<Record<string, readonly string[]>> = {
  CaseDecisionRecorded: ['CaseDecisionReviewed'],
  CaseMerged: ['CaseUnmerged'],
  EntityMerged: ['EntityUnmerged'],
  StageDeclared: ['StageDeclared', 'StageAdopted', 'StageDisputed'],
  StageAdopted: ['StageDeclared', 'StageAdopted'],
  TargetAdopted: ['TargetAdopted', 'TargetDeclined'],
  TargetDeclined: ['TargetAdopted', 'TargetDeclined'],
  GroupMerged: ['GroupUnmerged'],
  GroupSplit: ['GroupUnsplit'],
  GroupSucceeded: ['SuccessionEnded'],
  ActionAuthorised: ['PlanAmended', 'ActionExecuted', 'ActionCancelled'],
  RecommendationMade: ['RecommendationAnswered', 'RecommendationClosed'],
};

/** Decisions that nothing in their record undoes or carries out: whoever thinks otherwise decides anew. */
const nothingFollows = [
  'ActionRefused',
  'EffectModerated',
  'EntityUnmerged',
  'FindingRecorded',
  'GroupUnmerged',
  'GroupUnsplit',
  'RecallReviewAnswered',
  'ReEmergenceRejected',
  'StageDisputed',
  'SuccessionEnded',
];

const [decision, later] = ['thing-1@0', 1];

/** The event, as one that names the revision of the decision wherever it names one. */
const sequel = (type: AnyEventType) => {
  const revisions = Object.entries(type.fields).filter(([, { kind }]) => kind.is === 'count');
  const { data, ...event } = some(type);
  const naming = {
    ...event,
    data: { ...(data as object), ...Object.fromEntries(revisions.map(([name]) => [name, 0])) },
  };
  return { ...streamOf('thing-1', [naming])[0]!, revision: later };
};

describe('what becomes of a decision', () => {
  it('is known of every event that is declared a decision', () =>
    expect([...Object.keys(becomes), ...nothingFollows].toSorted()).toEqual(decisionTypes.toSorted()));

  it.each(Object.entries(becomes).flatMap(([of, types]) => types.map((type) => [of, type] as const)))(
    '%s: is said by %s',
    (of, type) => {
      const event = sequel(eventTypes.get(type)!);
      const { agency, happened } = event;
      expect(mayBearOn(event)).toContain(decision);
      expect(
        sequelOf(event, { citation: decision, type: of, agency, happened, standing: 'STANDS' })?.standing,
      ).toMatch(/^[A-Z_]+$/);
    },
  );

  it('is said by no event beside these, but for what answers a recall', () => {
    const said = new Set([...Object.values(becomes).flat(), 'RecallReviewAnswered']);
    const bearing = [...eventTypes.values()].filter((type) => mayBearOn(sequel(type)).length > 0);
    expect(bearing.map(({ type }) => type).filter((type) => !said.has(type))).toEqual([]);
  });
});
