import {
  boolean,
  citationOf,
  count,
  group,
  id,
  instant,
  line,
  listOf,
  mayHaveComeBy,
  projection,
  type Recorded,
  toldBy,
  toldFields,
} from '@throughline/kernel';
import { doesCorrect, mayCorrect, statementOf } from './corrections';
import { eventTypes } from '@throughline/contexts';

const later = {
  by: id('TimelineItem'),
  type: line().says('The name of the event.'),
  ...toldFields,
} as const;

const correction = group('TimelineCorrection', later);
const lean = group('TimelineLean', {
  ...later,
  decision: boolean().says('Whether it is a person’s decision.'),
});

/** A citation that more than this many lean on keeps the first of them, and how many there are. */
const MOST = 200;

const laterOf = (event: Recorded) => ({ by: citationOf(event), type: event.type, ...toldBy(event) });
const leanOf = (event: Recorded) => ({
  ...laterOf(event),
  decision: eventTypes.get(event.type)?.decision ?? false,
});

/** What became of an item after it was recorded; the key is its citation, and only items of which there is something to say have one. */
export const timelineTrails = projection(
  'TimelineTrail',
  'What came of an item: what put it right, and what was decided on the strength of it.',
  {
    fields: {
      subject: line().says('What the item is about, by its id.'),
      states: line().optional().says('What it states, where a later item may put that right.'),
      correctedBy: listOf(correction).says('What put it right, in the order recorded.'),
      leanedOnBy: listOf(lean).says(`What relies on it, in the order recorded: the first ${MOST}.`),
      lastHappened: instant().optional().says('When the latest of all these happened, at the earliest.'),
      leanedOnTimes: count().says('How many rely on it by what is known, whenever that happened.'),
    },
    of: 'TimelineTrail',
    version: 1,
    filters: ['subject', 'lastHappened'],
    foundBy: ['subject'],
    asAt: (row, at) => {
      const come = <T extends { readonly happened: Recorded['happened'] }>(all: readonly T[]) =>
        all.filter(({ happened }) => mayHaveComeBy(happened, at));
      return { ...row, correctedBy: come(row.correctedBy), leanedOnBy: come(row.leanedOnBy) };
    },
    restates: [],
  },
).onEveryOf(
  (event) => [
    ...event.basis.map(citationOf),
    ...mayCorrect(event).map((revision) => citationOf({ stream: event.stream, revision })),
    ...(statementOf(event) ? [citationOf(event)] : []),
  ],
  (row, event, key) => {
    const cut = key.lastIndexOf('@');
    const [subject, revision] = [key.slice(0, cut), Number(key.slice(cut + 1))];
    const isOwn = subject === event.stream && revision === event.revision;
    const leans = event.basis.some((cited) => citationOf(cited) === key);
    const corrects = subject === event.stream && doesCorrect(event, revision, row?.states);
    if (!isOwn && !leans && !corrects) return row;
    const { correctedBy = [], leanedOnBy = [], leanedOnTimes = 0, lastHappened = '' } = row ?? {};
    const { earliest } = event.happened;
    return {
      subject,
      states: isOwn ? statementOf(event) : row?.states,
      correctedBy: corrects ? [...correctedBy, laterOf(event)] : correctedBy,
      leanedOnBy: leans && leanedOnBy.length < MOST ? [...leanedOnBy, leanOf(event)] : leanedOnBy,
      lastHappened: (leans || corrects) && earliest > lastHappened ? earliest : row?.lastHappened,
      leanedOnTimes: leans ? leanedOnTimes + 1 : leanedOnTimes,
    };
  },
);
