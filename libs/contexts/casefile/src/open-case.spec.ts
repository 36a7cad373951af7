import { by, sampleFields, some, story } from '@throughline/story';
import { OpenCase } from './open-case';
import { CaseOpened, CaseSubjectAdded } from './standing-events';

const about = sampleFields(CaseOpened.fields);

describe('opening a case', () => {
  it('says what it is for', () => story().when(OpenCase, about, by('north')).then(CaseOpened(about)));

  it('names everything that it concerns, each once', () =>
    story()
      .when(
        OpenCase,
        { ...about, groups: ['group-1', 'group-1'], entities: ['entity-1'] },
        by('north', { known: { standings: new Map() } }),
      )
      .then(
        CaseOpened(about),
        CaseSubjectAdded({ group: 'group-1', exercise: false }),
        CaseSubjectAdded({ entity: 'entity-1', exercise: false }),
      ));

  it('marks what an exercise concerns', () =>
    story()
      .when(OpenCase, { ...about, kind: 'EXERCISE', groups: ['group-1'] })
      .then(
        CaseOpened({ ...about, kind: 'EXERCISE' }),
        CaseSubjectAdded({ group: 'group-1', exercise: true }),
      ));

  it('happens once', () =>
    story()
      .given([some(CaseOpened)])
      .when(OpenCase, about)
      .rejected('ALREADY_RECORDED'));
});
