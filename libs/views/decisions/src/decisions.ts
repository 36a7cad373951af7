import { eventTypes } from '@throughline/contexts';
import {
  citationOf,
  type decisionAgainstFields,
  type decisionFields,
  idsIn,
  projection,
  type Recorded,
  toldBy,
  type Value,
} from '@throughline/kernel';
import { decisionAt, decisionRow, type DecisionRow, withSequels } from './decision-fields';
import { inWords } from './in-words';
import { mayBearOn, sequelOf } from './sequels';

export const isDecision = ({ type }: Recorded): boolean => eventTypes.get(type)?.decision ?? false;

/** The names of the events by which people decide. */
export const decisionTypes: readonly string[] = [...eventTypes.values()].flatMap(({ type, decision }) =>
  decision ? [type] : [],
);

/** All whom and what a decision names, beside what it is about. */
export const namedBy = ({ type, data, stream }: Recorded): readonly string[] => {
  const named = idsIn(eventTypes.get(type)?.fields ?? {}, data).map(({ id }) => id);
  return [...new Set(named)].filter((id) => id !== stream);
};

/** What every decision says of itself, and what only some do. */
type Said = Value<typeof decisionFields> &
  Partial<Value<typeof decisionAgainstFields>> & { readonly exercise?: boolean };

const decided = (event: Recorded): DecisionRow => {
  const { rationale, necessity, proportionality, options, reviewBy, exercise } = event.data as Said;
  const row = {
    citation: citationOf(event),
    type: event.type,
    decided: inWords(event),
    subject: event.stream,
    about: event.stream,
    mentions: namedBy(event),
    ...toldBy(event),
    authority: event.authority,
    purpose: event.purpose,
    classification: event.marking.classification,
    exercise,
    ...{ rationale, necessity, proportionality, options, reviewBy },
    basis: event.basis.map(citationOf),
    asGraded: event.basis.map((cited) => {
      const citation = citationOf(cited);
      return { citation, event: citation, ...cited.grade };
    }),
  };
  return withSequels(row, []);
};

const followed = (row: DecisionRow, event: Recorded): DecisionRow => {
  const sequel = sequelOf(event, row);
  if (!sequel) return row;
  const told = { citation: citationOf(event), type: event.type, ...toldBy(event), ...sequel };
  return withSequels(row, [...row.sequels, told]);
};

/** The register of decisions, of whatever sort: it follows from what is declared a decision. The key is the citation. */
export const decisions = projection(
  'Decision',
  'Something that a person decided: on which information, under which law, why, and what became of it.',
  {
    fields: decisionRow,
    of: 'Decision',
    filters: ['citation', 'type', 'agency', 'officer', 'subject', 'standing', 'reviewDue'],
    searches: ['decided', 'rationale'],
    holds: 'happened',
    asAt: decisionAt,
    restates: ['standing', 'reviewDue'],
    version: 3,
  },
).onEveryOf(
  (event) => [...mayBearOn(event), ...(isDecision(event) ? [citationOf(event)] : [])],
  (row, event, key) => {
    if (key === citationOf(event)) return decided(event);
    return row && followed(row, event);
  },
);
