import { exactly } from '@throughline/kernel';
import { by, some, story } from '@throughline/story';
import { AddCaseSubject } from './add-case-subject';
import { DropCaseSubject } from './drop-case-subject';
import { CaseOpened, CaseSubjectAdded, CaseSubjectDropped } from './standing-events';

const opened = story().given(
  [some(CaseOpened)],
  by('north', { happened: exactly('2031-01-01T00:00:00.000Z') }),
);
const group = { group: 'group-1', grounds: 'Its members were met.' };
const concerned = opened.given([some(CaseSubjectAdded, group)], by('north'));

describe('naming what a case concerns', () => {
  it('is one group, or one person or thing', () => {
    const added = CaseSubjectAdded({ ...group, exercise: false });
    opened.when(AddCaseSubject, group, by('north')).then(added);
    const entity = { entity: 'entity-1' };
    opened.when(AddCaseSubject, entity, by('north')).then(CaseSubjectAdded({ ...entity, exercise: false }));
  });

  it('is neither nothing nor two things', () => {
    for (const input of [{}, { group: 'group-1', entity: 'entity-1' }])
      opened.when(AddCaseSubject, input, by('north')).rejected('NOT_ONE_SUBJECT');
  });

  it('happens once for as long as the case concerns it', () => {
    concerned.when(AddCaseSubject, group, by('north')).rejected('ALREADY_CONCERNED');
    concerned
      .given([some(CaseSubjectDropped, { added: 1 })], by('north'))
      .when(AddCaseSubject, group, by('north'))
      .then(CaseSubjectAdded({ ...group, exercise: false }));
  });
});

describe('dropping what a case concerned', () => {
  const dropped = { added: 1, reason: 'Another group of that name.' };

  it('says why', () =>
    concerned
      .when(DropCaseSubject, dropped, by('north'))
      .then(CaseSubjectDropped({ ...dropped, exercise: false })));

  it('is of what it still concerns', () => {
    concerned.when(DropCaseSubject, { ...dropped, added: 0 }, by('north')).rejected('NO_SUCH_SUBJECT');
    concerned
      .given([some(CaseSubjectDropped, { added: 1 })], by('north'))
      .when(DropCaseSubject, dropped, by('north'))
      .rejected('NO_SUCH_SUBJECT');
  });

  it('does not come before it was named', () =>
    concerned
      .when(DropCaseSubject, dropped, by('north', { happened: exactly('2031-02-01T00:00:00.000Z') }))
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
