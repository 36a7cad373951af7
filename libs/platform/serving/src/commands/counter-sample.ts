import type { Issued } from './executor';
import {
  type AnyCommand,
  aggregate,
  type Basis,
  boolean,
  type Moment,
  count,
  decisionFields,
  event,
  everyOne,
  fact,
  gradingNow,
  id,
  line,
  listOf,
  proposedFields,
  published,
} from '@throughline/kernel';

const marking = 'RESTRICTED';
export const TestCounterOpened = event('TestCounterOpened', 'A counter was opened.', {
  marking,
  fields: { name: line() },
});
export const TestCounterRaised = event('TestCounterRaised', 'A counter was raised.', {
  marking,
  fields: { by: count() },
});
export const TestCounterClosed = event('TestCounterClosed', 'A counter was closed, by decision.', {
  marking,
  decision: true,
  fields: decisionFields,
});

export const TestCounterPutForward = event(
  'TestCounterPutForward',
  'That a counter counts was put forward.',
  {
    marking,
    fields: proposedFields,
  },
);

const sumOf = fact<number>('SumOf', 'TestCounter');

/** For specs: something that can be opened, raised up to ten, and closed by decision; raised above five by what follows, its opening is withdrawn. */
export const counter = aggregate('TestCounter', {
  says: 'Something that counts.',
  events: [TestCounterOpened, TestCounterRaised, TestCounterClosed, TestCounterPutForward],
  initial: { sum: 0 },
  evolve: (state: { sum: number }, recorded) =>
    recorded.type === 'TestCounterRaised' ? { sum: state.sum + recorded.data.by } : state,
  rejections: { TOO_MUCH: 'It counts to ten.' },
  publishes: [published(sumOf, ({ sum }: { sum: number }) => sum)],
  gradingOf: ({ sum }, revision) =>
    sum > 5 && revision === 0
      ? { withdrawn: true, withdrawnBy: 1, changed: { position: 9n, recordedAt: '2031-03-01T09:00:00.000Z' } }
      : { grade: { reliability: 'B', credibility: revision === 0 ? 'C2' : 'C3' } },
});

export const Open = counter.command('OpenTestCounter', 'Open a counter.', {
  opens: true,
  fields: { name: line() },
  decide: ({ name }) => TestCounterOpened({ name }),
});
export const Raise = counter.command('RaiseTestCounter', 'Raise a counter.', {
  fields: { by: count() },
  rejects: ['TOO_MUCH'],
  decide: ({ by }, { sum }) => (sum + by > 10 ? counter.reject('TOO_MUCH') : TestCounterRaised({ by })),
});
export const Close = counter.command('CloseTestCounter', 'Close a counter.', {
  fields: decisionFields,
  decide: (input) => TestCounterClosed(input),
});
export const PutForward = counter.command('PutForwardTestCounter', 'Put forward that a counter counts.', {
  fields: {},
  decide: (_, { sum }, { digest }) => TestCounterPutForward({ contentHash: digest({ sum }) }),
});
export const Compare = counter.command('CompareTestCounter', 'Raise a counter by comparing it.', {
  fields: { other: id('TestCounter').optional(), agency: id('Agency').optional() },
  decide: () => TestCounterRaised({ by: 0 }),
});
export const Match = counter.command('MatchTestCounter', 'Raise a counter by as much as others count.', {
  fields: { other: id('TestCounter'), more: listOf(id('TestCounter')).optional() },
  consults: ({ other, more = [] }) => ({ other: [sumOf, other], more: [sumOf, more] }),
  decide: (_, __, { known: { other, more } }) =>
    TestCounterRaised({ by: [other ?? 0, ...more.values()].reduce((sum, one) => sum + one, 0) }),
});
export const Doubt = counter.command(
  'DoubtTestCounter',
  'Raise a counter by how many of those cited were withdrawn.',
  {
    fields: { cited: listOf(line()) },
    consults: ({ cited }) => ({ standing: [gradingNow, cited] }),
    decide: (_, __, { known: { standing } }) =>
      TestCounterRaised({ by: [...standing.values()].filter(({ withdrawn }) => withdrawn).length }),
  },
);
export const TakeBack = counter.command('TakeTestCounterBack', 'Take what was counted back.', {
  takesBack: ({ inError }) => inError,
  fields: { inError: boolean() },
  decide: () => TestCounterRaised({ by: 0 }),
});
export const Survey = counter.command('SurveyTestCounter', 'Raise a counter by how many there are.', {
  fields: {},
  consults: () => ({ all: [sumOf, everyOne] }),
  decide: (_, __, { known: { all } }) => TestCounterRaised({ by: all.size }),
});
export const Name = counter.command('NameTestCounter', 'Open a counter under a name of its own.', {
  opens: true,
  fields: { name: line() },
  named: ({ name }) => name,
  decide: ({ name }) => TestCounterOpened({ name }),
});

const TestAgencyOpened = event('TestAgencyOpened', 'An agency was put on the register.', {
  marking,
  fields: { partial: id('Officer'), to: id('TestCounter') },
});

type Partiality = { readonly partial: string; readonly to: string };

/** For specs: an agency, one officer of which has an interest in a counter. */
export const testAgency = aggregate('TestAgency', {
  says: 'Who counts.',
  events: [TestAgencyOpened],
  initial: { partial: '', to: '' },
  evolve: (_: Partiality, recorded): Partiality => recorded.data,
  rejections: {},
  interestsOf: ({ partial, to }, officer) => new Map(partial === officer ? [[to, 0]] : []),
});
export const OpenAgency = testAgency.command('OpenTestAgency', 'Put an agency on the register.', {
  opens: true,
  fields: { name: line(), ...TestAgencyOpened.fields },
  named: ({ name }) => name,
  decide: ({ partial, to }) => TestAgencyOpened({ partial, to }),
});

const TestAudited = event('TestAudited', 'Something was looked into.', { marking, fields: {} });

/** For specs: what looks into what others recorded. */
export const testAudit = aggregate('TestAudit', {
  says: 'Who looks into what was counted.',
  events: [TestAudited],
  initial: 0,
  evolve: (sum: number) => sum + 1,
  rejections: {},
  examines: true,
});
export const Audit = testAudit.command('AuditTest', 'Look into what was counted.', {
  opens: true,
  fields: {},
  decide: () => TestAudited({}),
});

/** What a spec states of how a command is given. */
export type More = {
  readonly happened?: Moment;
  readonly commandId?: string;
  readonly basis?: readonly Basis[];
  readonly marking?: Issued['circumstances']['marking'];
};

let last = 0;
/** A command as it is given once it has passed its checks; whatever is not stated is filled in. */
export const issued = (command: AnyCommand, input: object, more: More = {}): Issued => {
  const commandId = more.commandId ?? `own-${++last}`;
  return {
    command,
    input: input as Issued['input'],
    mayBeRetry: more.commandId !== undefined,
    circumstances: {
      officer: 'officer-1',
      agency: 'agency-1',
      authority: 'Policing Act 2008',
      purpose: 'INVESTIGATION',
      correlationId: commandId,
      basis: [],
      derived: [],
      ...more,
      commandId,
    },
  };
};
