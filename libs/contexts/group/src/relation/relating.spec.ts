import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story, type Teller } from '@throughline/story';
import {
  GroupIdentified,
  GroupMerged,
  GroupSplit,
  GroupSucceeded,
  GroupUnmerged,
  GroupUnsplit,
  StageProposalVoided,
  StageProposed,
  SuccessionEnded,
  TargetAdopted,
} from '../events';
import { EndSuccession } from './end-succession';
import { MergeGroups } from './merge-groups';
import { SplitGroup } from './split-group';
import { SucceedGroup } from './succeed-group';
import { UnmergeGroups } from './unmerge-groups';
import { UnsplitGroup } from './unsplit-group';

const into = 'group-2';
const other = (more: object = {}) => ({ owner: 'agency-east', partners: [], name: 'Another', ...more });
const knowing = (more: object = {}): Teller => by('north', { known: { other: other(more) } });
const north = knowing();
const south = { ...north, ...by('south') };
const early = { ...north, happened: exactly('2031-02-01T00:00:00.000Z') };
const began = by('north', { happened: exactly('2031-01-01T00:00:00.000Z') });
const identified = story().given([some(GroupIdentified)], began);
const merged = identified.given([some(GroupMerged, { into })], north);

describe('merging groups', () => {
  const merge = { ...sampleFields(MergeGroups.fields), into };

  it('is for those who identified the group or adopted it as a target', () => {
    identified.when(MergeGroups, merge, north).then(GroupMerged(merge));
    identified.when(MergeGroups, merge, south).rejected('NOT_FOLLOWING');
    identified
      .given([some(TargetAdopted)], south)
      .when(MergeGroups, merge, south)
      .then(GroupMerged(merge));
  });

  it('is into another group that was not merged itself', () => {
    identified.when(MergeGroups, { ...merge, into: 'subject-1' }, north).rejected('WITH_ITSELF');
    identified.when(MergeGroups, merge, knowing({ mergedInto: 'group-3' })).rejected('OTHER_IS_MERGED');
    identified.when(MergeGroups, merge, knowing({ mergedInto: 'subject-1' })).rejected('MERGED_IN_A_CIRCLE');
  });

  it('happens once until it is undone', () => {
    merged.when(MergeGroups, merge, north).rejected('GROUP_MERGED');
    merged
      .given([some(GroupUnmerged, { merge: 1 })], north)
      .when(MergeGroups, merge, north)
      .then(GroupMerged(merge));
  });

  it('takes the ground from stages that were proposed', () =>
    identified
      .given([some(StageProposed)], south)
      .when(MergeGroups, merge, north)
      .then(
        StageProposalVoided({ proposal: 1, proposedBy: 'officer-1', reason: 'The group was merged.' }),
        GroupMerged(merge),
      ));

  it('cites what it relies on', () =>
    identified.when(MergeGroups, merge, { ...north, basis: [] }).rejected('BASIS_REQUIRED'));
});

describe('undoing a merge', () => {
  const decision = sampleFields(UnmergeGroups.fields);

  it('says which one, and is for those who follow the group', () => {
    merged.when(UnmergeGroups, decision, north).then(GroupUnmerged({ ...decision, merge: 1, into }));
    merged.when(UnmergeGroups, decision, south).rejected('NOT_FOLLOWING');
  });

  it('needs a merge, and does not come before it', () => {
    identified.when(UnmergeGroups, decision, north).rejected('NOT_MERGED');
    merged.when(UnmergeGroups, decision, early).rejected('UNDONE_BEFORE_DONE');
  });
});

describe('splitting a group', () => {
  const decision = sampleFields(UnmergeGroups.fields);
  const split = { ...decision, parts: ['group-2', 'group-3'] };
  const others = new Map([['group-2', other()]]);
  const teller = by('north', { known: { others } });
  const apart = identified.given([some(GroupSplit, { into })], north);

  it('names each group that came of it', () => {
    identified
      .when(SplitGroup, split, teller)
      .then(GroupSplit({ ...decision, into: 'group-2' }), GroupSplit({ ...decision, into: 'group-3' }));
    identified.when(SplitGroup, { ...split, parts: [] }, teller).rejected('NO_PARTS');
    identified.when(SplitGroup, split, { ...teller, ...by('south') }).rejected('NOT_FOLLOWING');
  });

  it('is into others, each named once, none of them merged', () => {
    identified.when(SplitGroup, { ...split, parts: ['subject-1'] }, teller).rejected('WITH_ITSELF');
    identified.when(SplitGroup, { ...split, parts: [into, into] }, teller).rejected('PART_TWICE');
    apart.when(SplitGroup, split, teller).rejected('PART_TWICE');
    const gone = new Map([['group-2', other({ mergedInto: 'group-4' })]]);
    identified.when(SplitGroup, split, by('north', { known: { others: gone } })).rejected('OTHER_IS_MERGED');
    merged.when(SplitGroup, split, teller).rejected('GROUP_MERGED');
  });

  it('is not into what it came of itself, however far back', () => {
    const line = (of: string) =>
      new Map([
        [into, ['group-3', 'group-4']],
        ['group-4', [of]],
      ]);
    const splitting = (of: string) => by('north', { known: { others, line: line(of) } });
    identified
      .when(SplitGroup, { ...split, parts: [into] }, splitting('subject-1'))
      .rejected('SPLIT_IN_A_CIRCLE');
    identified
      .when(SplitGroup, { ...split, parts: [into] }, splitting('group-5'))
      .then(GroupSplit({ ...decision, into }));
  });

  it('is undone for each group by itself', () => {
    const undoing = { ...decision, split: 1 };
    apart.when(UnsplitGroup, undoing, north).then(GroupUnsplit({ ...undoing, into }));
    apart.when(UnsplitGroup, undoing, south).rejected('NOT_FOLLOWING');
    apart.when(UnsplitGroup, { ...undoing, split: 0 }, north).rejected('NO_SUCH_SPLIT');
    apart.when(UnsplitGroup, undoing, early).rejected('UNDONE_BEFORE_DONE');
    apart
      .given([some(GroupUnsplit, { split: 1 })], north)
      .when(UnsplitGroup, undoing, north)
      .rejected('NO_SUCH_SPLIT');
  });
});

describe('the succession of groups', () => {
  const succession = { ...sampleFields(SucceedGroup.fields), successor: into };
  const succeeded = identified.given([some(GroupSucceeded, { successor: into })], north);

  it('says which group took the place, once', () => {
    identified.when(SucceedGroup, succession, north).then(GroupSucceeded(succession));
    identified.when(SucceedGroup, succession, south).rejected('NOT_FOLLOWING');
    succeeded.when(SucceedGroup, succession, north).rejected('ALREADY_SUCCEEDED');
  });

  it('is by another group that was not merged, and not the other way round already, however far back', () => {
    const line = new Map([
      [into, ['group-3']],
      ['group-3', ['subject-1']],
    ]);
    identified.when(SucceedGroup, { ...succession, successor: 'subject-1' }, north).rejected('WITH_ITSELF');
    identified
      .when(SucceedGroup, succession, { ...north, known: { other: other(), line } })
      .rejected('SUCCEEDED_IN_A_CIRCLE');
    identified.when(SucceedGroup, succession, knowing({ mergedInto: 'group-3' })).rejected('OTHER_IS_MERGED');
    merged.when(SucceedGroup, succession, north).rejected('GROUP_MERGED');
  });

  it('can be undone', () => {
    const undoing = { ...sampleFields(UnmergeGroups.fields), succession: 1 };
    succeeded.when(EndSuccession, undoing, north).then(SuccessionEnded({ ...undoing, successor: into }));
    succeeded.when(EndSuccession, undoing, south).rejected('NOT_FOLLOWING');
    succeeded.when(EndSuccession, { ...undoing, succession: 0 }, north).rejected('NO_SUCH_SUCCESSION');
    succeeded.when(EndSuccession, undoing, early).rejected('UNDONE_BEFORE_DONE');
  });
});
