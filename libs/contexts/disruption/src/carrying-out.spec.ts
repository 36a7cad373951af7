import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { AssessEffect } from './assess-effect';
import { AuthoriseAction } from './authorise-action';
import { ActionAuthorised, ActionExecuted, ActionPlanned } from './events';
import { ExecuteAction } from './execute-action';
import { RecordYield } from './record-yield';

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

describe('what follows on an action', () => {
  const earlier = (year: number) => ({ happened: exactly(`${year}-01-01T00:00:00.000Z`) });
  const plannedLongAgo = story().given(
    [some(ActionPlanned)],
    by('north', { officer: 'officer-planner', ...earlier(2000) }),
  );
  const authorisedNow = plannedLongAgo.given([some(ActionAuthorised)], authoriser);
  const executedNow = authorisedNow.given([some(ActionExecuted)], planner);
  const tooEarly = by('north', earlier(2001));

  it('carrying it out does not come before it was authorised', () =>
    authorisedNow
      .when(ExecuteAction, sampleFields(ExecuteAction.fields), tooEarly)
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('what it yielded does not come before it was carried out', () =>
    executedNow.when(RecordYield, { arrests: 1 }, tooEarly).rejected('BEFORE_WHAT_IT_FOLLOWS'));

  it('what effect it had does not come before it was carried out', () =>
    executedNow
      .when(AssessEffect, sampleFields(AssessEffect.fields), tooEarly)
      .rejected('BEFORE_WHAT_IT_FOLLOWS'));
});
