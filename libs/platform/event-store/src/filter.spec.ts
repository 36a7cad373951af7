import { passes } from './filter';

describe('a filter', () => {
  const event = { type: 'PersonSeen', stream: 'group-7' };

  it.each([
    ['nothing at all', {}, true],
    ['its type', { types: ['PersonSeen', 'GroupNamed'] }, true],
    ['other types', { types: ['GroupNamed'] }, false],
    ['a type in other letters', { types: ['personseen'] }, false],
    ['no types', { types: [] }, false],
    ['how its stream begins', { streams: ['referral-', 'group-'] }, true],
    ['all of its stream', { streams: ['group-7'] }, true],
    ['more than its stream', { streams: ['group-77'] }, false],
    ['what stands later in its stream', { streams: ['7'] }, false],
    ['any beginning', { streams: [''] }, true],
    ['no beginnings', { streams: [] }, false],
    ['its type, and how another stream begins', { types: ['PersonSeen'], streams: ['referral-'] }, false],
    ['its type and how its stream begins', { types: ['PersonSeen'], streams: ['group-'] }, true],
  ])('that asks for %s', (_, filter, answer) => {
    expect(passes(event, filter)).toBe(answer);
  });

  it('lets everything pass where there is none', () => {
    expect(passes(event)).toBe(true);
  });
});
