import { statusOf } from './answer-status';

const failed = (code: string, path?: string, more = {}) => ({
  ...(path ? { path: [path] } : {}),
  extensions: { code, ...more },
});

describe('the status of an answer', () => {
  it.each([
    ['BAD_USER_INPUT', 400],
    ['UNAUTHENTICATED', 401],
    ['NOT_YET', 503],
    ['UNAVAILABLE', 503],
    ['FAULT', 500],
  ])('tells that nothing was answered for %s', (code, status) => {
    expect(statusOf({ data: null, errors: [failed(code)] })).toEqual({ status });
    expect(statusOf({ data: { group: null }, errors: [failed(code, 'group')] })).toEqual({ status });
  });

  it('says when to ask again', () =>
    expect(statusOf({ data: null, errors: [failed('OVERLOADED', 'a', { retryAfterMs: 1_200 })] })).toEqual({
      status: 503,
      retryAfter: 2,
    }));

  it.each([
    ['all is well', { data: { group: null } }],
    ['a part was answered', { data: { a: { id: '1' }, b: null }, errors: [failed('FAULT', 'b')] }],
    [
      'a part is not there and another failed',
      { data: { a: null, b: null }, errors: [failed('FAULT', 'b')] },
    ],
    ['what is wrong has a status of its own', { errors: [failed('GRAPHQL_VALIDATION_FAILED')] }],
  ])('is left as it is where %s', (_, answer) => expect(statusOf(answer)).toBeUndefined());
});
