import { exactly } from '@throughline/kernel';
import { by, rowsOf, sampleFields, some, story, streamOf } from '@throughline/story';
import { AnswerRecallReview } from './answer-recall-review';
import { RecallReviewAnswered, RecallReviewOpened } from './events';
import { OpenRecallReview } from './open-recall-review';
import { recallReviews } from './recall-reviews';

const about = { item: 'detection-1', cause: 'detection-1@2', leaned: ['group-1@3', 'action-1@1'] };
const opened = story().given([RecallReviewOpened(about)], by('north'));
const stands = {
  ...sampleFields(AnswerRecallReview.fields),
  reviewed: 'group-1@3',
  verdict: 'STANDS',
} as const;
const ended = { ...stands, verdict: 'ENDED', amendedBy: 'group-1@9' } as const;

describe('a review', () => {
  it('is opened for the agency whose records leaned on the information', () =>
    story().when(OpenRecallReview, about, by('north')).then(RecallReviewOpened(about)));

  it('is answered for one thing at a time', () =>
    opened.when(AnswerRecallReview, stands, by('north')).then(RecallReviewAnswered(stands)));

  it('names what amended or ended something', () => {
    opened.when(AnswerRecallReview, ended, by('north')).then(RecallReviewAnswered(ended));
    opened
      .when(AnswerRecallReview, { ...ended, amendedBy: undefined }, by('north'))
      .rejected('NOT_SAID_BY_WHAT');
    opened
      .when(AnswerRecallReview, { ...stands, amendedBy: 'group-1@9' }, by('north'))
      .rejected('NOTHING_AMENDED');
  });

  it('is answered by the owner alone', () =>
    opened.when(AnswerRecallReview, stands, by('south')).rejected('NOT_THE_OWNER'));

  it('is answered for what it asks about', () =>
    opened
      .when(AnswerRecallReview, { ...stands, reviewed: 'group-1@4' }, by('north'))
      .rejected('NOT_UNDER_REVIEW'));

  it('is answered once for each', () =>
    opened
      .given([RecallReviewAnswered(stands)], by('north'))
      .when(AnswerRecallReview, stands, by('north'))
      .rejected('ALREADY_ANSWERED'));

  it('decides, and so says what it relies on', () =>
    opened.when(AnswerRecallReview, stands, by('north', { basis: [] })).rejected('BASIS_REQUIRED'));

  it('shows who has answered, at any date', async () => {
    const on = (day: number) => by('north', { happened: exactly(`2031-03-0${day}T09:00:00.000Z`) });
    const history = streamOf('recall-review-1', [
      [some(RecallReviewOpened, about), on(1)],
      [RecallReviewAnswered(ended), on(3)],
    ]);
    const at = async (day?: number) =>
      (
        await rowsOf(history, day ? `2031-03-0${day}T09:00:00.000Z` : undefined).one(
          recallReviews,
          'recall-review-1',
        )
      )?.row;
    expect(await at()).toMatchObject({
      outstanding: 1,
      answers: [{ verdict: 'ENDED', amendedBy: 'group-1@9' }],
    });
    expect(await at(2)).toMatchObject({ owner: 'agency-north', outstanding: 2, answers: [] });
  });
});
