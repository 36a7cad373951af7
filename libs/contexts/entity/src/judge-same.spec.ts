import { by, sampleFields, some, story } from '@throughline/story';
import { EntityRegistered, ProtectedEntityRegistered, SamenessJudged } from './events';
import { JudgeSame } from './judge-same';

const owned = { owner: 'agency-south', partners: [] };
const like = { ...owned, kind: 'PERSON', protected: false } as const;
const knowing = (other: object | undefined, more: object = {}) => by('north', { known: { other }, ...more });
const suspect = story().given([some(EntityRegistered, { kind: 'PERSON', standing: 'SUSPECT' })], by('north'));
const victim = story().given(
  [some(ProtectedEntityRegistered, { kind: 'PERSON', standing: 'VICTIM' })],
  by('north'),
);
const word = { ...sampleFields(JudgeSame.fields), other: 'entity-2' };

describe('judging whether two are the same', () => {
  it('is for any agency, again and again', () => {
    for (const verdict of ['SAME', 'NOT_SAME', 'UNSURE'] as const)
      suspect
        .given([SamenessJudged(word)], by('north'))
        .when(JudgeSame, { ...word, verdict }, knowing(like))
        .then(SamenessJudged({ ...word, verdict }));
  });

  it('is of two', () =>
    suspect.when(JudgeSame, word, knowing(like, { id: 'entity-2' })).rejected('WITH_ITSELF'));

  it('is of two of one kind', () =>
    suspect.when(JudgeSame, word, knowing({ ...like, kind: 'VEHICLE' })).rejected('NOT_ONE_KIND'));

  it('never sets a victim beside anybody else', () => {
    victim.when(JudgeSame, word, knowing(like)).rejected('PROTECTED_KEPT_APART');
    suspect.when(JudgeSame, word, knowing({ ...like, protected: true })).rejected('PROTECTED_KEPT_APART');
    victim.when(JudgeSame, word, knowing({ ...like, protected: true })).then(SamenessJudged(word));
  });

  it('is of an entity on the record', () =>
    story().when(JudgeSame, word, knowing(like)).rejected('NOT_FOUND'));
});
