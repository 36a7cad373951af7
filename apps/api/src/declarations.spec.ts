import { goldenPath } from '@throughline/catalogue';
import {
  aggregatesOf,
  type AnyEventType,
  type Field,
  type Fields,
  type Kind,
  type Recorded,
  upcast,
} from '@throughline/kernel';
import { commandsOf, projectionsOf, whatIsReadOf } from '@throughline/serving';
import { buildSchema, parse } from 'graphql';
import { existsSync, readFileSync } from 'node:fs';
import { eventTypes } from '@throughline/contexts';
import { house } from './house';

const events = [...eventTypes.values()];
const versionsOf = ({ version }: AnyEventType): readonly number[] =>
  Array.from({ length: version }, (_, index) => index + 1);
const entries = (fields: Fields) => Object.entries(fields as Readonly<Record<string, Field<unknown>>>);

/** What a field name stands for: ids and codes may be of several kinds of thing, anything else is one kind everywhere. */
const meaningOf = (kind: Kind): string => {
  if (kind.is === 'list') return `list of ${meaningOf(kind.of.kind)}`;
  return kind.is === 'text' ? kind.form : kind.is;
};

const fieldsWithin = (fields: Fields): readonly [string, Kind][] =>
  entries(fields).flatMap(([name, { kind }]) => {
    const inner = kind.is === 'list' ? kind.of.kind : kind;
    return [[name, kind] as [string, Kind], ...(inner.is === 'group' ? fieldsWithin(inner.fields) : [])];
  });

describe('every event', () => {
  it.each(events.flatMap((type) => versionsOf(type).map((version) => [type.type, version, type] as const)))(
    '%s version %d has a golden file, and is still read from it',
    (name, version, type) => {
      const path = goldenPath(name, version);
      expect(existsSync(path)).toBe(true);
      const written = JSON.parse(readFileSync(path, 'utf8')) as Recorded;
      const lifted = upcast(type, written).data as Record<string, unknown>;
      const required = entries(type.fields).filter(([, { traits }]) => !traits.optional);
      expect(Object.keys(lifted)).toEqual(expect.arrayContaining(required.map(([field]) => field)));
      expect(Object.keys(type.fields)).toEqual(expect.arrayContaining(Object.keys(lifted)));
    },
  );

  it.each(events.map(({ type }) => type))(
    '%s says what happened, and not merely that something changed',
    (name) => expect(name).not.toMatch(/(Created|Updated|Changed|Deleted|Modified|Removed)$/),
  );
});

describe('every reason to reject', () => {
  const used = new Set(commandsOf(house).flatMap(({ rejects }) => rejects));
  const declared = house.contexts.flatMap(aggregatesOf).flatMap(({ rejections }) => Object.keys(rejections));

  it.each([...new Set(declared)])('%s is one that a command gives', (code) => expect(used).toContain(code));
});

describe('the vocabulary', () => {
  const sentences = [...events, ...commandsOf(house), ...projectionsOf(house)].map(({ says }) => says);

  it('gives no two declarations one name', () => {
    const names = [
      ...events.map(({ type }) => type),
      ...commandsOf(house).map(({ name }) => name),
      ...projectionsOf(house).map(({ name }) => name),
    ];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('gives a field name one kind everywhere', () => {
    const meanings = new Map<string, Set<string>>();
    const all = [
      ...events.map(({ fields }) => fields),
      ...commandsOf(house).map(({ fields }) => fields),
      ...projectionsOf(house).map(({ fields }) => fields),
    ];
    for (const [name, kind] of all.flatMap(fieldsWithin))
      meanings.set(name, (meanings.get(name) ?? new Set()).add(meaningOf(kind)));
    const torn = [...meanings]
      .filter(([, kinds]) => kinds.size > 1)
      .map(([name, kinds]) => `${name}: ${[...kinds].join(', ')}`);
    expect(torn).toEqual([]);
  });

  it('ends every sentence', () => {
    expect(sentences.filter((sentence) => !/[.!?]$/.test(sentence))).toEqual([]);
  });

  it('has none of the sentences left that a generated capability asks for', () => {
    const told = [...events, ...commandsOf(house)].flatMap(({ fields }) => entries(fields));
    const all = [...sentences, ...told.map(([, { traits }]) => traits.says ?? '')];
    expect(all.filter((sentence) => /^Say what .+:/.test(sentence))).toEqual([]);
  });
});

describe('what is read', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const whatIsRead = whatIsReadOf(house);
  const fieldsOf = (type: ReturnType<typeof schema.getQueryType>) => Object.keys(type!.getFields());
  const roots = [
    ...fieldsOf(schema.getQueryType()).map((field) => `query { ${field} { __typename } }`),
    ...fieldsOf(schema.getSubscriptionType()).map((field) => `subscription { ${field} { __typename } }`),
  ].filter((root) => !root.includes(' about '));
  const readBy = (root: string) => whatIsRead.in(schema, parse(root)).size;

  it.each(roots)('is known of %s, and is not everything', (root) => {
    expect(readBy(root)).toBeGreaterThan(0);
    expect(readBy(root)).toBeLessThan(projectionsOf(house).length);
  });
});
