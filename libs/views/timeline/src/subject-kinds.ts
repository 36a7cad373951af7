import { type Field, type Fields, hasIdForm, idPrefix, type Kind } from '@throughline/kernel';
import { aggregates, eventTypes } from '@throughline/contexts';

/** Every kind of id that the fields may hold, at every depth; what is personal is not read. */
export const kindsIn = (fields: Fields): readonly string[] =>
  Object.values(fields as Readonly<Record<string, Field<unknown>>>).flatMap(({ kind, traits }) =>
    traits.personal ? [] : kindsOf(kind),
  );

const kindsOf = (kind: Kind): readonly string[] => {
  if (kind.is === 'id') return [kind.of];
  if (kind.is === 'group') return kindsIn(kind.fields);
  return kind.is === 'list' && !kind.of.traits.personal ? kindsOf(kind.of.kind) : [];
};

/** Whatever has a timeline: what events are of, who records them, and what they name. */
const subjectKinds: readonly string[] = [
  ...new Set([
    ...aggregates.keys(),
    'Agency',
    ...[...eventTypes.values()].flatMap(({ fields }) => kindsIn(fields)),
  ]),
].sort();

/** An id of no kind that has a timeline would only ever be answered with nothing. */
export const wrongSubject = ({ subject }: { readonly subject: string }) =>
  subjectKinds.some((kind) => hasIdForm(kind, subject))
    ? []
    : [
        {
          path: 'subject',
          must: `must be an id: ${subjectKinds.map((kind) => `"${idPrefix(kind)}"`).join(', ')} and then lower-case letters, digits and single hyphens`,
        },
      ];
