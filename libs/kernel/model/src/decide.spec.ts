import { actBy, by, digest, sampleFields, sampleInstant, some, story } from '@throughline/story';
import fc from 'fast-check';
import { aggregate } from './aggregate';
import { decide, loadMore, nothingLoaded } from './decide';
import { proposedFields } from './approval';
import { decisionFields } from './decision';
import { event, type Recorded } from './event';
import { count, id, line, listOf } from './field';
import { exactly } from './moment';

const Raised = event('Raised', 'It was raised.', { marking: 'IN_CONFIDENCE', fields: { by: count() } });
const Settled = event('Settled', 'It was settled, by decision.', {
  marking: 'SECRET',
  decision: true,
  fields: decisionFields,
});
const PutForward = event('PutForward', 'That it is settled was put forward.', {
  marking: 'IN_CONFIDENCE',
  fields: { ...proposedFields, others: listOf(id('Tally')) },
});
const tally = aggregate('Tally', {
  says: 'Something that adds up.',
  events: [Raised, Settled, PutForward],
  concerns: () => ['group-1'],
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

const Put = tally.command('PutTallyForward', 'Put forward that it is settled.', {
  fields: { others: listOf(id('Tally')) },
  decide: (input, _, { digest }) => PutForward({ ...input, contentHash: digest(input) }),
});
const Lower = tally.command('LowerTally', 'Decide that it is raised by nothing.', {
  decides: true,
  fields: {},
  decide: () => Raised({ by: 0 }),
});

const Heed = tally.command('HeedTally', 'Decide on what a line names.', {
  decides: true,
  concerns: ({ which }) => [which],
  fields: { which: line() },
  decide: () => Raised({ by: 0 }),
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

describe('an officer who declared an interest', () => {
  const interested = (...interests: readonly string[]) =>
    by('north', { interests: new Map(interests.map((one, n) => [one, `agency-north@${n + 1}`])) });

  it.each(['subject-1', 'group-1'])('in what is decided on, such as %s, does not decide', (interest) => {
    opened.when(Settle, decision, interested('tally-9', interest)).rejected('CONFLICT_DECLARED');
    opened.when(Lower, {}, interested(interest)).rejected('CONFLICT_DECLARED');
  });

  it('in something that a command names does not put it forward', () => {
    const input = { others: ['tally-1', 'tally-2'] };
    opened.when(Put, input, interested('tally-2')).rejected('CONFLICT_DECLARED');
    opened.when(Put, input, interested('tally-3')).then(PutForward({ ...input, contentHash: digest(input) }));
  });

  it('in what else a command is about does not give it', () => {
    opened.when(Heed, { which: 'group-5' }, interested('group-5')).rejected('CONFLICT_DECLARED');
    opened.when(Heed, { which: 'group-5' }, interested('group-6')).then(Raised({ by: 0 }));
  });

  it('is told where it was declared', () =>
    expect(
      decide(Lower, {
        input: {},
        loaded: { state: 4, length: 1 },
        act: actBy(interested('group-9', 'group-1')),
        sources: [],
      }),
    ).toMatchObject({ code: 'CONFLICT_DECLARED', because: expect.stringContaining('agency-north@2') }));

  it('is told first what else is wrong', () =>
    story().when(Settle, decision, interested('subject-1')).rejected('NOT_FOUND'));

  it('may still record what is no decision', () =>
    opened.when(Raise, { by: 1 }, interested('subject-1')).then(Raised({ by: 1 }), Raised({ by: 0 })));

  it('in something else decides as anybody does', () =>
    opened.when(Settle, decision, interested('group-2')).then(Settled(decision)));
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
