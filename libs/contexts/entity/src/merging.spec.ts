import { decide, exactly, loadMore, nothingLoaded } from '@throughline/kernel';
import { actBy, by, sampleFields, some, story, streamOf } from '@throughline/story';
import {
  EntityMerged,
  EntityRegistered,
  EntityUnmerged,
  ProtectedEntityRegistered,
  SamenessJudged,
} from './events';
import { MergeEntities } from './merge-entities';
import { UnmergeEntities } from './unmerge-entities';

const like = { owner: 'agency-south', partners: [], kind: 'PERSON', protected: false } as const;
const merge = { ...sampleFields(MergeEntities.fields), into: 'entity-2' };
const same = some(SamenessJudged, { other: 'entity-2', verdict: 'SAME' });
const notSame = some(SamenessJudged, { other: 'entity-2', verdict: 'NOT_SAME' });
const onOwn = { basis: [{ stream: 'subject-1', revision: 1 }] };
const theirs = {
  stream: 'entity-2',
  revision: 3,
  agency: 'agency-north',
  other: 'subject-1',
  verdict: 'SAME',
};
const knowing = (into: object, more: object = {}) => by('north', { ...onOwn, known: { into }, ...more });
const suspect = story().given([some(EntityRegistered, { kind: 'PERSON', standing: 'SUSPECT' })], by('north'));
const judged = suspect.given([same], by('north'));

describe('merging entities', () => {
  it('relies on a judgement that both are the same', () =>
    judged.when(MergeEntities, merge, knowing(like)).then(EntityMerged(merge)));

  it('may rely on a judgement that stands on the record of the other', () => {
    const known = { into: like, words: [{ ...theirs, recordedAt: '2031-03-01T09:00:00.000Z' }] };
    suspect
      .when(MergeEntities, merge, by('north', { known, basis: [{ stream: 'entity-2', revision: 3 }] }))
      .then(EntityMerged(merge));
  });

  it('is not made without such a judgement, or on one that is not cited', () => {
    suspect.when(MergeEntities, merge, knowing(like)).rejected('NOT_JUDGED_SAME');
    judged
      .when(MergeEntities, merge, knowing(like, { basis: [{ stream: 'subject-1', revision: 0 }] }))
      .rejected('NOT_JUDGED_SAME');
    suspect
      .given([notSame], by('north'))
      .when(MergeEntities, merge, knowing(like))
      .rejected('NOT_JUDGED_SAME');
    judged.when(MergeEntities, { ...merge, into: 'entity-3' }, knowing(like)).rejected('NOT_JUDGED_SAME');
  });

  it('is not made on a judgement that its author has left since', () => {
    judged
      .given([notSame], by('north'))
      .when(MergeEntities, merge, knowing(like))
      .rejected('NOT_JUDGED_SAME');
    const words = [{ ...theirs, verdict: 'NOT_SAME', recordedAt: '2031-04-01T09:00:00.000Z' }];
    judged
      .when(MergeEntities, merge, by('north', { ...onOwn, known: { into: like, words } }))
      .rejected('NOT_JUDGED_SAME');
  });

  it('does not pass over the word of another agency that they are not the same, unless it is cited', () => {
    const doubted = judged.given([notSame], by('south'));
    doubted.when(MergeEntities, merge, knowing(like)).rejected('NOT_SAME_JUDGED');
    const both = [...onOwn.basis, { stream: 'subject-1', revision: 2 }];
    doubted.when(MergeEntities, merge, knowing(like, { basis: both })).then(EntityMerged(merge));
    doubted
      .given([some(SamenessJudged, { other: 'entity-2', verdict: 'UNSURE' })], by('south'))
      .when(MergeEntities, merge, knowing(like))
      .then(EntityMerged(merge));
    const words = [
      { ...theirs, agency: 'agency-east', verdict: 'NOT_SAME', recordedAt: '2031-03-01T09:00:00.000Z' },
    ];
    judged
      .when(MergeEntities, merge, by('north', { ...onOwn, known: { into: like, words } }))
      .rejected('NOT_SAME_JUDGED');
  });

  it('says whose word it is that it would pass over', () => {
    const history = streamOf('subject-1', [
      some(EntityRegistered, { kind: 'PERSON', standing: 'SUSPECT' }),
      [same, by('north')],
      [notSame, by('south')],
    ]);
    const loaded = loadMore(MergeEntities.aggregate, nothingLoaded(MergeEntities.aggregate), history);
    const act = actBy(knowing(like));
    const answer = decide(MergeEntities, { input: merge, loaded, act, sources: [] });
    expect(answer).toMatchObject({ because: expect.stringContaining('agency-south (subject-1@2)') });
  });

  it('is of two', () =>
    judged.when(MergeEntities, merge, knowing(like, { id: 'entity-2' })).rejected('WITH_ITSELF'));

  it('is of two of one kind', () =>
    judged.when(MergeEntities, merge, knowing({ ...like, kind: 'VESSEL' })).rejected('NOT_ONE_KIND'));

  it('never joins a victim with anybody else', () => {
    const victim = story().given(
      [some(ProtectedEntityRegistered, { kind: 'PERSON', standing: 'VICTIM' }), same],
      by('north'),
    );
    victim.when(MergeEntities, merge, knowing(like)).rejected('PROTECTED_KEPT_APART');
    judged.when(MergeEntities, merge, knowing({ ...like, protected: true })).rejected('PROTECTED_KEPT_APART');
    victim.when(MergeEntities, merge, knowing({ ...like, protected: true })).then(EntityMerged(merge));
  });

  it('does not merge what is merged', () =>
    judged
      .given([EntityMerged(merge)], by('north'))
      .when(MergeEntities, merge, knowing(like))
      .rejected('ALREADY_MERGED'));

  it('is not into what is merged itself, and never in a circle', () => {
    judged
      .when(MergeEntities, merge, knowing({ ...like, mergedInto: 'entity-3' }))
      .rejected('INTO_IS_MERGED');
    judged
      .when(MergeEntities, merge, knowing({ ...like, mergedInto: 'subject-1' }))
      .rejected('MERGED_IN_A_CIRCLE');
  });

  it('is of an entity on the record', () =>
    story().when(MergeEntities, merge, knowing(like)).rejected('NOT_FOUND'));
});

describe('unmerging entities', () => {
  const why = sampleFields(UnmergeEntities.fields);
  const merged = judged.given(
    [EntityMerged(merge)],
    by('north', { happened: exactly('2031-04-01T00:00:00.000Z') }),
  );
  const later = by('north', { happened: exactly('2031-05-01T00:00:00.000Z') });
  const undone = EntityUnmerged({ ...why, merge: 2, into: 'entity-2' });

  it('undoes the merge in force', () => merged.when(UnmergeEntities, why, later).then(undone));

  it('is for whoever merged the two, or registered one of them', () => {
    const as = (agency: string, known: object = {}) => ({ ...later, ...by(agency, { known }) });
    const registrar = { into: like };
    merged.when(UnmergeEntities, why, as('south', registrar)).then(undone);
    merged.when(UnmergeEntities, why, as('east', registrar)).rejected('NOT_YOURS_TO_UNMERGE');
    judged
      .given([EntityMerged(merge)], by('east', { happened: exactly('2031-04-01T00:00:00.000Z') }))
      .when(UnmergeEntities, why, as('east', registrar))
      .then(undone);
  });

  it('is of what was merged, once', () => {
    judged.when(UnmergeEntities, why, later).rejected('NOT_MERGED');
    merged.given([undone], later).when(UnmergeEntities, why, later).rejected('NOT_MERGED');
  });

  it('leaves room for a new merge', () =>
    merged.given([undone], later).when(MergeEntities, merge, knowing(like)).then(EntityMerged(merge)));

  it('does not come before the merge', () =>
    merged
      .when(UnmergeEntities, why, by('north', { happened: exactly('2031-03-02T00:00:00.000Z') }))
      .rejected('UNMERGED_BEFORE_MERGED'));

  it('cites what it relies on', () =>
    merged
      .when(UnmergeEntities, why, by('north', { happened: exactly('2031-05-01T00:00:00.000Z'), basis: [] }))
      .rejected('BASIS_REQUIRED'));

  it('is of an entity on the record', () => story().when(UnmergeEntities, why, later).rejected('NOT_FOUND'));
});
