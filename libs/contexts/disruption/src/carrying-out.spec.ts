import { by, sampleFields, some, story } from '@throughline/story';
import { AuthoriseAction } from './authorise-action';
import { ActionAuthorised, ActionExecuted, ActionPlanned } from './events';
import { ExecuteAction } from './execute-action';

const planner = by('north', { officer: 'officer-planner' });
const authoriser = by('north', { officer: 'officer-authoriser' });
const planned = story().given([some(ActionPlanned, { partners: ['agency-south'] })], planner);
const authorised = planned.given([some(ActionAuthorised)], authoriser);
const executed = authorised.given([some(ActionExecuted)], planner);

describe('authorising an action', () => {
  const decision = sampleFields(AuthoriseAction.fields);

  it('is for another officer than the one who planned it', () => {
    planned.when(AuthoriseAction, decision, authoriser).then(ActionAuthorised(decision));
    planned.when(AuthoriseAction, decision, planner).rejected('PLANNER_MAY_NOT_AUTHORISE');
  });

  it('is for the agency that owns it, not for its partners', () =>
    planned.when(AuthoriseAction, decision, by('south', { officer: 'officer-2' })).rejected('NOT_THE_OWNER'));

  it('happens once', () => {
    authorised.when(AuthoriseAction, decision, authoriser).rejected('NOT_PLANNED');
    executed.when(AuthoriseAction, decision, authoriser).rejected('NOT_PLANNED');
  });

  it('cites what it relies on', () =>
    planned.when(AuthoriseAction, decision, { ...authoriser, basis: [] }).rejected('BASIS_REQUIRED'));

  it('is of an action on the record', () => story().when(AuthoriseAction, decision).rejected('NOT_FOUND'));
});

describe('carrying out an action', () => {
  const done = { summary: 'Nine addresses searched.' };

  it('is for the owner and the partners', () => {
    authorised.when(ExecuteAction, done, planner).then(ActionExecuted(done));
    authorised.when(ExecuteAction, done, by('south')).then(ActionExecuted(done));
    authorised.when(ExecuteAction, done, by('east')).rejected('NOT_TAKING_PART');
  });

  it('needs to be authorised first', () =>
    planned.when(ExecuteAction, done, planner).rejected('NOT_AUTHORISED'));

  it('happens once', () => executed.when(ExecuteAction, done, planner).rejected('NOT_AUTHORISED'));

  it('is of an action on the record', () => story().when(ExecuteAction, done).rejected('NOT_FOUND'));
});
