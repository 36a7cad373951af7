import { by, sampleFields, sampleInstant, some, story } from '@throughline/story';
import fc from 'fast-check';
import { aggregate } from './aggregate';
import { loadMore, nothingLoaded } from './decide';
import { decisionFields } from './decision';
import { event, type Recorded } from './event';
import { count } from './field';
import { exactly } from './moment';

const Raised = event('Raised', 'It was raised.', { marking: 'IN_CONFIDENCE', fields: { by: count() } });
const Settled = event('Settled', 'It was settled, by decision.', {
  marking: 'SECRET',
  decision: true,
  fields: decisionFields,
});
const tally = aggregate('Tally', {
  says: 'Something that adds up.',
  events: [Raised, Settled],
  initial: 0,
  evolve: (sum: number, recorded) => (recorded.type === 'Raised' ? sum + recorded.data.by : sum),
  rejections: { ENOUGH: 'It adds up to ten at most.' },
});
const Open = tally.command('OpenTally', 'Open it.', {
  opens: true,
  fields: {},
  decide: () => Raised({ by: 0 }),
});
const Raise = tally.command('RaiseTally', 'Raise it.', {
  fields: { by: count() },
  rejects: ['ENOUGH'],
  decide: ({ by: more }, sum) =>
    sum + more > 10 ? tally.reject('ENOUGH') : [Raised({ by: more }), Raised({ by: 0 })],
});
const Settle = tally.command('SettleTally', 'Settle it.', {
  fields: decisionFields,
  decide: (input) => Settled(input),
});

const decision = sampleFields(Settle.fields);
const opened = story().given([some(Raised, { by: 4 })]);

describe('a command', () => {
  it('may record several events', () =>
    opened.when(Raise, { by: 6 }).then(Raised({ by: 6 }), Raised({ by: 0 })));
  it('is rejected for a reason it declares', () => opened.when(Raise, { by: 7 }).rejected('ENOUGH'));
  it('opens what is not there yet', () =>
    story()
      .when(Open, {})
      .then(Raised({ by: 0 })));
  it('does not open what is there', () => opened.when(Open, {}).rejected('ALREADY_RECORDED'));
  it('acts on nothing that is not there', () => story().when(Raise, { by: 1 }).rejected('NOT_FOUND'));
  it('that decides must cite a basis', () =>
    opened.when(Settle, decision, { basis: [] }).rejected('BASIS_REQUIRED'));
  it('that decides must name what was refused', () =>
    opened.when(Settle, { ...decision, options: [] }).rejected('OPTIONS_REQUIRED'));
  it('that decides must say when it is looked at again', () => {
    opened.when(Settle, { ...decision, reviewBy: undefined }).rejected('REVIEW_DATE_REQUIRED');
    opened.when(Settle, { ...decision, reviewBy: sampleInstant }).rejected('REVIEW_IN_THE_PAST');
  });
  it('is not marked lower than its events are', () =>
    opened.when(Settle, decision, { marking: { classification: 'RESTRICTED' } }).rejected('MARKING_TOO_LOW'));
  it('does not lie in the future', () =>
    opened
      .when(
        Raise,
        { by: 1 },
        by('north', { happened: exactly('2999-01-01T00:00:00.000Z'), now: '2031-03-01T09:00:00.000Z' }),
      )
      .rejected('HAPPENED_IN_THE_FUTURE'));
  it('does not lie before what it acts on began', () =>
    opened
      .when(Raise, { by: 1 }, by('north', { happened: exactly('1900-01-01T00:00:00.000Z') }))
      .rejected('HAPPENED_BEFORE_IT_BEGAN'));
});

describe('a history', () => {
  const history = fc.array(fc.nat(3)).map((raises) => raises.map((more) => Raised({ by: more }) as Recorded));

  it('amounts to the same whether it is folded at once or in two parts', () =>
    fc.assert(
      fc.property(history, fc.nat(), (events, cut) => {
        const at = events.length === 0 ? 0 : cut % events.length;
        const whole = loadMore(tally, nothingLoaded(tally), events);
        const parts = loadMore(
          tally,
          loadMore(tally, nothingLoaded(tally), events.slice(0, at)),
          events.slice(at),
        );
        expect(parts).toEqual(whole);
      }),
    ));
});
