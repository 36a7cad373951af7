import { exactly } from '@throughline/kernel';
import { by, sampleFields, some, story } from '@throughline/story';
import { AssessEffect } from './assess-effect';
import { CancelAction } from './cancel-action';
import { ActionAuthorised, ActionExecuted, ActionPlanned } from './events';
import { ExecuteAction } from './execute-action';
import { RecordYield } from './record-yield';

const planner = by('north', { officer: 'officer-planner' });
const authoriser = by('north', { officer: 'officer-authoriser' });
const planned = story().given(
  [some(ActionPlanned, { partners: ['agency-south'], group: 'group-1' })],
  planner,
);
const authorised = planned.given([some(ActionAuthorised)], authoriser);
const executed = authorised.given([some(ActionExecuted)], planner);

describe('carrying out an action', () => {
  const done = { summary: 'Nine addresses searched.' };

  it('is for the owner and the partners', () => {
    authorised.when(ExecuteAction, done, planner).then(ActionExecuted(done));
    authorised.when(ExecuteAction, done, by('south')).then(ActionExecuted(done));
    authorised.when(ExecuteAction, done, by('east')).rejected('NOT_TAKING_PART');
  });

  it('needs to be authorised first', () =>
    planned.when(ExecuteAction, done, planner).rejected('NOT_AUTHORISED'));

  it('is not done once what the plan or its authorisation relies on was withdrawn', () => {
    const on = (day: number) => exactly(`2031-04-0${day}T00:00:00.000Z`);
    const standing = (withdrawn: boolean) => ({
      relied: new Map([
        ['detection-1@0', { withdrawn, changed: { position: 3n, recordedAt: on(4).latest } }],
      ]),
    });
    const telling = (day: number, withdrawn: boolean) => ({
      ...planner,
      happened: on(day),
      known: standing(withdrawn),
    });
    authorised.when(ExecuteAction, done, telling(5, true)).rejected('GROUNDS_WITHDRAWN');
    authorised.when(ExecuteAction, done, telling(5, false)).then(ActionExecuted(done));
    authorised.when(ExecuteAction, done, telling(3, true)).then(ActionExecuted(done));
  });

  it.each([
    [ExecuteAction.name, ExecuteAction, done],
    [CancelAction.name, CancelAction, { reason: 'Nobody is there.' }],
  ] as const)('is, like giving it up, not for who declared an interest: %s', (_, command, input) =>
    authorised
      .when(command as typeof CancelAction, input as never, {
        ...planner,
        interests: new Map([['group-1', 'agency-north@4']]),
      })
      .rejected('CONFLICT_DECLARED'),
  );

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
