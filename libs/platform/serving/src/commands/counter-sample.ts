import { aggregate, count, event, id, line } from '@throughline/kernel';

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
  fields: {},
});

/** For specs: something that can be opened, raised up to ten, and closed by decision. */
const counter = aggregate('TestCounter', {
  says: 'Something that counts.',
  events: [TestCounterOpened, TestCounterRaised, TestCounterClosed],
  initial: { sum: 0 },
  evolve: (state: { sum: number }, recorded) =>
    recorded.type === 'TestCounterRaised' ? { sum: state.sum + recorded.data.by } : state,
  rejections: { TOO_MUCH: 'It counts to ten.' },
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
  fields: {},
  decide: () => TestCounterClosed({}),
});
export const Compare = counter.command('CompareTestCounter', 'Raise a counter by comparing it.', {
  fields: { other: id('TestCounter').optional(), agency: id('Agency').optional() },
  decide: () => TestCounterRaised({ by: 0 }),
});
