import {
  boolean,
  citationOf,
  citedBy,
  citedFields,
  code,
  count,
  group,
  id,
  type Instant,
  instant,
  line,
  listOf,
  mayHaveComeBy,
  moment,
  projection,
  prose,
  type Recorded,
} from '@throughline/kernel';
import { GroupStage, type Stage } from '@throughline/vocabulary';
import { StageAdopted, StageDeclared } from '../stage/events';
import { byTrueTime } from '../stage/standing';
import { ReEmergenceProposed, WatchFellDue, WatchReported } from './events';
import { watchDueOf } from './watch-due';

const word = group('StageWord', {
  stage: code(GroupStage),
  happened: moment(),
  revision: count().says('The revision in the record of the group.'),
  declaration: count().optional().says('The revision of the declaration that was adopted.'),
});

const watched = group('WatchNoted', { dueAt: instant(), recordedAt: instant() });

const answer = group('WatchAnswer', {
  ...citedFields,
  says: prose().says('What was seen, or why the group is held to be back.'),
});

type Row = {
  readonly group: string;
  readonly agency: string;
  readonly words: readonly (typeof word)['_type'][];
  readonly watches: readonly (typeof watched)['_type'][];
  readonly answers: readonly (typeof answer)['_type'][];
};

/** Whether the last watch that fell due has had no answer since. */
const doesWatchWait = ({ watches, answers }: Row): boolean => {
  const last = watches.at(-1);
  return last !== undefined && !answers.some(({ recordedAt }) => recordedAt >= last.recordedAt);
};

/** The stage that an agency holds after these words, and when it is next to watch. */
const held = (row: Row) => {
  const words = [...row.words].sort(byTrueTime);
  const last = words.at(-1)!;
  const { stage, happened, revision, declaration } = last;
  return {
    ...row,
    words,
    stage,
    happened: words[0]!.happened,
    since: happened,
    adopted: declaration !== undefined,
    citation: citationOf({ stream: row.group, revision: declaration ?? revision }),
    watchDue: watchDueOf(last, row.watches.at(-1)),
    watchWaits: stage === 'DISMANTLED' && doesWatchWait(row),
  };
};

const ofAgency = ({ stream, agency }: Recorded): string => `${stream}/${agency}`;

const said = (row: Row | undefined, event: Recorded, how: { stage: Stage; declaration?: number }) => {
  const { stream, agency, happened, revision } = event;
  const before = row ?? { group: stream, agency, words: [], watches: [], answers: [] };
  return held({ ...before, words: [...before.words, { ...how, happened, revision }] });
};

const answered = (row: Row, event: Recorded, says: string) =>
  held({ ...row, answers: [...row.answers, { ...citedBy(event), says }] });

/** The stage that each agency holds each group to be in, one row for the two of them; dismantled, it is watched. */
export const stagesHeldBy = projection(
  'StageHeld',
  'The stage an agency holds a group to be in, and when it is next to look whether a dismantled one is back.',
  {
    fields: {
      group: id('Group'),
      agency: id('Agency').says('The agency that holds it so.'),
      stage: code(GroupStage),
      since: moment().says('From when it holds it so.'),
      adopted: boolean().says('Whether it took the stage over from another agency.'),
      citation: line().says('The declaration it goes back to, as stream@revision.'),
      happened: moment().says('When it first said anything of it.'),
      watchDue: instant().optional().says('When it is next to look, where the group is held dismantled.'),
      words: listOf(word).says('Every stage that it held, by the date in the world.'),
      watches: listOf(watched).says('When the watch fell due, in the order recorded.'),
      watchWaits: boolean().says('Whether the watch fell due, and nothing was said of it since.'),
      answers: listOf(answer).says('What came of looking at it, in the order recorded.'),
    },
    filters: ['group', 'agency', 'stage', 'watchDue', 'watchWaits'],
    holds: 'happened',
    asAt: (row, at: Instant) => {
      const words = row.words.filter(({ happened }) => mayHaveComeBy(happened, at));
      const watches = row.watches.filter(({ dueAt }) => dueAt <= at);
      const answers = row.answers.filter(({ happened }) => mayHaveComeBy(happened, at));
      return words.length === 0 ? undefined : held({ ...row, words, watches, answers });
    },
    restates: ['stage', 'watchDue', 'watchWaits'],
    serves: { one: 'stageHeld', many: 'stagesHeld' },
  },
)
  .onKey(StageDeclared, ofAgency, (row, event) => said(row, event, { stage: event.data.stage }))
  .onKey(StageAdopted, ofAgency, (row, event) => {
    const { stage, declaration } = event.data;
    return said(row, event, { stage, declaration });
  })
  .onKey(
    WatchFellDue,
    ofAgency,
    (row, { data: { dueAt }, recordedAt }) =>
      row && held({ ...row, watches: [...row.watches, { dueAt, recordedAt }] }),
  )
  .onKey(WatchReported, ofAgency, (row, event) => row && answered(row, event, event.data.observed))
  .onKey(ReEmergenceProposed, ofAgency, (row, event) => row && answered(row, event, event.data.hypothesis));
