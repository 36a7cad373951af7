import { exactly } from '@throughline/kernel';
import { by, rowsOf, sampleFields, some, story, streamOf } from '@throughline/story';
import { AnswerRequest } from './answer-request';
import { InformationRequested, RequestAnswered, RequestFellOverdue, RequestRefused } from './events';
import { informationRequests } from './information-requests';
import { NoteRequestOverdue } from './note-request-overdue';
import { RefuseRequest } from './refuse-request';
import { RequestInformation } from './request-information';

const dueBy = '2031-03-04T00:00:00.000Z';
const question = { ...sampleFields(RequestInformation.fields), of: 'agency-south', dueBy };
const asked = story().given([InformationRequested(question)], by('north'));
const answer = { answer: 'He left in May.', override: 'Needed for a trial.' };
const refusal = { ground: 'NOT_HELD', reason: 'We never met him.' } as const;
const late = by('north', { now: '2031-03-05T00:00:00.000Z' });

describe('a request for information', () => {
  it('is to another agency, and not due before it is made', () => {
    story().when(RequestInformation, question, by('north')).then(InformationRequested(question));
    story().when(RequestInformation, question, by('south')).rejected('OF_ONESELF');
    story()
      .when(RequestInformation, { ...question, dueBy: '2031-02-01T00:00:00.000Z' }, by('north'))
      .rejected('DUE_IN_THE_PAST');
  });

  it('for an exercise says that it is practice', () => {
    const practice = { ...question, case: 'case-1' };
    const file = { owner: 'agency-north', partners: [], kind: 'EXERCISE', open: true };
    story()
      .when(RequestInformation, practice, by('north', { known: { file } }))
      .then(InformationRequested({ ...practice, exercise: true }));
  });

  it('about a victim or witness is about nobody else, and cites nobody else', () => {
    const standing = { owner: 'agency-north', partners: [], kind: 'PERSON' };
    const standings = new Map([
      ['entity-victim', { ...standing, protected: true }],
      ['entity-suspect', { ...standing, protected: false }],
    ]);
    const asking = (about: object, ...streams: readonly string[]) => {
      const basis = streams.map((stream) => ({ stream, revision: 0 }));
      const told = { ...question, ...about };
      const asked = story().when(RequestInformation, told, by('north', { basis, known: { standings } }));
      return { accepted: () => asked.then(InformationRequested(told)), ...asked };
    };
    const entity = 'entity-victim';
    asking({ entity }, entity).accepted();
    asking({ group: 'group-1', entity: 'entity-suspect' }, 'detection-1', 'case-1').accepted();
    for (const also of [{ group: 'group-1' }, { case: 'case-1' }])
      asking({ entity, ...also }).rejected('PROTECTED_KEPT_APART');
    for (const cited of ['group-1', 'case-1', 'detection-1', 'entity-suspect'])
      asking({ entity }, cited).rejected('PROTECTED_KEPT_APART');
    for (const about of [{ group: 'group-1' }, { case: 'case-1' }, { entity: 'entity-suspect' }])
      asking(about, entity).rejected('PROTECTED_KEPT_APART');
    asking({}, entity, 'detection-1').rejected('PROTECTED_KEPT_APART');
  });

  it('is answered by the one asked, where sharing that is covered', () => {
    asked.when(AnswerRequest, answer, by('south')).then(RequestAnswered(answer));
    asked.when(AnswerRequest, answer, by('north')).rejected('NOT_THE_ONE_ASKED');
    asked.when(AnswerRequest, { answer: 'He left.' }, by('south')).rejected('NOT_COVERED');
  });

  it('about a victim or witness is answered with nothing of suspects', () => {
    const standings = new Map([
      ['entity-1', { owner: 'agency-north', partners: [], kind: 'PERSON', protected: true }],
    ]);
    const citing = (stream: string) =>
      by('south', { basis: [{ stream, revision: 0 }], known: { standings } });
    const about = story().given([InformationRequested({ ...question, entity: 'entity-1' })], by('north'));
    about.when(AnswerRequest, answer, citing('entity-1')).then(RequestAnswered(answer));
    about.when(AnswerRequest, answer, citing('case-1')).rejected('PROTECTED_KEPT_APART');
    about
      .when(AnswerRequest, { ...answer, detection: 'detection-1' }, citing('entity-1'))
      .rejected('PROTECTED_KEPT_APART');
  });

  it('is refused by the one asked, on a ground', () => {
    asked.when(RefuseRequest, refusal, by('south')).then(RequestRefused(refusal));
    asked.when(RefuseRequest, refusal, by('east')).rejected('NOT_THE_ONE_ASKED');
  });

  it('is answered once', () => {
    for (const end of [some(RequestAnswered), some(RequestRefused)]) {
      const settled = asked.given([end], by('south'));
      settled.when(AnswerRequest, answer, by('south')).rejected('NOT_OPEN');
      settled.when(RefuseRequest, refusal, by('south')).rejected('NOT_OPEN');
      settled.when(NoteRequestOverdue, {}, late).rejected('NOT_DUE');
    }
  });

  it('is said to be overdue once, after its date', () => {
    asked.when(NoteRequestOverdue, {}, late).then(RequestFellOverdue({ dueBy }));
    asked.when(NoteRequestOverdue, {}, by('north')).rejected('NOT_DUE');
    asked
      .given([RequestFellOverdue({ dueBy })], late)
      .when(NoteRequestOverdue, {}, late)
      .rejected('NOT_DUE');
  });

  it('stands where it stood at a date', async () => {
    const on = (day: number, agency: string) =>
      by(agency, { happened: exactly(`2031-03-0${day}T12:00:00.000Z`) });
    const history = streamOf('information-request-1', [
      [InformationRequested(question), on(1, 'north')],
      [RequestFellOverdue({ dueBy }), on(5, 'north')],
      [RequestRefused(refusal), on(7, 'south')],
    ]);
    const at = async (day: number) =>
      (
        await rowsOf(history, `2031-03-0${day}T12:00:00.000Z`).one(
          informationRequests,
          'information-request-1',
        )
      )?.row;
    expect(await at(6)).toMatchObject({ from: 'agency-north', status: 'REQUESTED', toldOverdue: true });
    expect(await at(8)).toMatchObject({
      status: 'REFUSED',
      ground: 'NOT_HELD',
      steps: [{}, { says: 'We never met him.' }],
    });
  });

  it('shows under what it was answered', async () => {
    const history = streamOf('information-request-1', [
      InformationRequested(question),
      RequestAnswered(answer),
    ]);
    expect((await rowsOf(history).one(informationRequests, 'information-request-1'))?.row).toMatchObject({
      status: 'ANSWERED',
      override: answer.override,
    });
  });
});
