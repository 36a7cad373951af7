import { EventStoreError } from '@throughline/event-store';
import { GraphQLError } from 'graphql';
import { answerError } from './answer-errors';
import { UnknownEvent } from './commands/state-cache';

const answered = (cause: Error): { message: string; extensions?: Record<string, unknown> } => {
  const error = new GraphQLError(cause.message, { originalError: cause, path: ['recordPerson'] });
  return answerError({ outage: () => undefined, fault: () => undefined })({ message: error.message }, error);
};

describe('a fault, as a client is told of it', () => {
  it('says when to come again, where too much is asked', () => {
    const fault = new EventStoreError('OVERLOADED', 'inside', { retryAfterMs: 2400 });
    expect(answered(fault)).toMatchObject({
      message: expect.stringContaining('Nothing was recorded; send it again in 3 s.'),
      extensions: { code: 'OVERLOADED', retryAfterMs: 2400 },
    });
  });

  it('says to come again, where it is not known when', () => {
    const { message, extensions } = answered(new EventStoreError('UNAVAILABLE', 'inside'));
    expect(message).toContain('Nothing was recorded; send it again in a moment.');
    expect(extensions).not.toHaveProperty('retryAfterMs');
  });

  it.each(['OUTCOME_UNKNOWN', 'UNPLACED'] as const)('says how to learn what became of it: %s', (code) => {
    expect(answered(new EventStoreError(code, 'inside'))).toMatchObject({
      message: expect.stringContaining('Send it again with the same command id'),
      extensions: { code },
    });
  });

  it.each([
    new Error('timeout exceeded when trying to connect'),
    new Error('Query read timeout'),
    Object.assign(new Error('inside'), { code: '57P03' }),
    Object.assign(new Error('inside'), { code: '53100' }),
    Object.assign(new Error('inside'), { code: 'ECONNREFUSED' }),
  ])('says that the database is away, and when to ask again: %#', (cause) => {
    expect(answered(cause)).toMatchObject({
      message: expect.stringMatching(/^The database does not answer in time/),
      extensions: { code: 'UNAVAILABLE', retryAfterMs: 1_000 },
    });
  });

  it('says that a newer program recorded what this one does not know', () =>
    expect(answered(new UnknownEvent('group-1@3'))).toMatchObject({
      message: expect.stringContaining('group-1@3 was recorded by a newer Throughline'),
      extensions: { code: 'NEWER_RECORD' },
    }));

  it.each([
    new EventStoreError('NOT_RECORDED', 'inside'),
    new Error('inside'),
    Object.assign(new Error('inside'), { code: '42P01' }),
  ])('of any other kind says where to look for it and nothing of the inside: %#', (cause) => {
    const { message, extensions } = answered(cause);
    expect(extensions).toEqual({ code: 'FAULT', correlation: expect.any(String) });
    expect(message).toContain(String(extensions?.['correlation']));
    expect(message).not.toContain('inside');
  });
});
