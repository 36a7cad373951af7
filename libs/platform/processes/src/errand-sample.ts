import {
  aggregate,
  boolean,
  context,
  event,
  instant,
  line,
  order,
  process,
  projection,
} from '@throughline/kernel';

const marking = 'IN_CONFIDENCE';
export const ErrandGiven = event('ErrandGiven', 'An errand was given.', {
  marking,
  fields: { what: line(), dueBy: instant() },
});
const ErrandNoted = event('ErrandNoted', 'An errand was noted.', { marking, fields: { by: line() } });
export const ErrandFellOverdue = event('ErrandFellOverdue', 'An errand was not run in time.', {
  marking,
  fields: {},
});

const errand = aggregate('Errand', {
  says: 'Something to be done.',
  events: [ErrandGiven, ErrandNoted, ErrandFellOverdue],
  initial: { what: '' },
  evolve: (state: { what: string }, recorded) =>
    recorded.type === 'ErrandGiven' ? { what: recorded.data.what } : state,
  rejections: { NOT_WORTH_NOTING: 'Only what is worth it is noted.' },
});

export const GiveErrand = errand.command('GiveErrand', 'Give an errand.', {
  opens: true,
  fields: ErrandGiven.fields,
  decide: (input) => ErrandGiven(input),
});
export const NoteErrand = errand.command('NoteErrand', 'Note an errand.', {
  fields: ErrandNoted.fields,
  rejects: ['NOT_WORTH_NOTING'],
  decide: (input, { what }) => (what === 'nothing' ? errand.reject('NOT_WORTH_NOTING') : ErrandNoted(input)),
});
const LetErrandFallOverdue = errand.command('LetErrandFallOverdue', 'Say that an errand is overdue.', {
  fields: {},
  decide: () => ErrandFellOverdue({}),
});

export const errands = projection('Errand', 'What is to be done.', {
  fields: { what: line(), dueBy: instant(), overdue: boolean() },
  of: 'Errand',
  filters: ['dueBy', 'overdue'],
  serves: { one: 'errand', many: 'errands' },
})
  .on(ErrandGiven, (_, { data }) => ({ ...data, overdue: false }))
  .on(ErrandFellOverdue, (row) => row && { ...row, overdue: true });

/** For specs: a context of errands, and a process that notes each and says which are overdue. */
export const errandContext = context({
  name: 'errand',
  says: 'Things to be done.',
  commands: [GiveErrand, NoteErrand, LetErrandFallOverdue],
  projections: [errands],
});

export const attention = process('Attention', 'Every errand is noted, and told when it is overdue.')
  .on(ErrandGiven, ({ stream, agency, data }) => [
    order(NoteErrand, { by: data.what }, { on: stream, agency, cause: stream }),
  ])
  .due(
    errands,
    (now) => ({ dueBy: { to: now }, overdue: [false] }),
    ({ key, row }) => [
      order(LetErrandFallOverdue, {}, { on: key, agency: 'agency-north', cause: `${key}/${row.dueBy}` }),
    ],
  );
