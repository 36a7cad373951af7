import { goldenPath } from '@throughline/catalogue';
import {
  aggregatesOf,
  type AnyEventType,
  type Field,
  type Fields,
  group,
  grouped,
  id,
  type Kind,
  listOf,
  moment,
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

/** What is declared, as people look for it: the event ReferralOffered. */
type Declaration = { readonly called: string; readonly says: string; readonly fields: Fields };

/** A sentence for each field name that means two things: which two declarations have it, and what is to be done. */
const tornNames = (declarations: readonly Declaration[]): readonly string[] => {
  const uses = declarations.flatMap(({ called, fields }) =>
    fieldsWithin(fields).map(([name, kind]) => ({ called, name, meaning: meaningOf(kind) })),
  );
  return grouped(uses, ({ name }) => [name]).flatMap(([name, all]) => {
    const meanings = grouped(all, ({ meaning }) => [meaning]);
    const told = meanings.map(([meaning, [first]]) => `as ${meaning} in ${first!.called}`);
    return told.length === 1
      ? []
      : `The field "${name}" is declared ${told.join(', and ')}. A field name means one thing everywhere: give one of them another name.`;
  });
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
      expect(existsSync(path) ? '' : `${path} is missing: npm run derive writes it.`).toBe('');
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
  const declarations: readonly Declaration[] = [
    ...events.map(({ type, says, fields }) => ({ called: `the event ${type}`, says, fields })),
    ...commandsOf(house).map(({ name, says, fields }) => ({ called: `the command ${name}`, says, fields })),
    ...projectionsOf(house).map(({ name, says, fields }) => ({
      called: `the projection ${name}`,
      says,
      fields,
    })),
  ];

  it('gives no two declarations one name', () => {
    const named = grouped(declarations, ({ called }) => [called.split(' ').at(-1)!]);
    const twice = named.filter(([, all]) => all.length > 1).map(([, all]) => all.map(({ called }) => called));
    expect(twice).toEqual([]);
  });

  it('gives a field name one kind everywhere', () => expect(tornNames(declarations)).toEqual([]));

  it('says of a field name with two kinds where both are declared, and what to do', () =>
    expect(
      tornNames([
        { called: 'the event Lent', says: '', fields: { from: id('Agency'), until: moment() } },
        {
          called: 'the command Lend',
          says: '',
          fields: { loans: listOf(group('Loan', { from: moment() })) },
        },
      ]),
    ).toEqual([
      'The field "from" is declared as id in the event Lent, and as moment in the command Lend. A field name means one thing everywhere: give one of them another name.',
    ]));

  it('ends every sentence', () => {
    const open = declarations.filter(({ says }) => !/[.!?]$/.test(says));
    expect(open.map(({ called, says }) => `${called}: ${says}`)).toEqual([]);
  });

  it('has none of the sentences left that a generated capability asks for', () => {
    const all = declarations.flatMap(({ called, says, fields }) => [
      [called, says] as const,
      ...entries(fields).map(([field, { traits }]) => [`${called}, ${field}`, traits.says ?? ''] as const),
    ]);
    const left = all.filter(([, says]) => /^Say what .+:/.test(says));
    expect(left.map((one) => one.join(': '))).toEqual([]);
  });
});

describe('what is read', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  const whatIsRead = whatIsReadOf(house);
  /** They answer from the program itself. */
  const readsNothing = /\{ (about|vocabulary) /;
  const fieldsOf = (type: ReturnType<typeof schema.getQueryType>) => Object.keys(type!.getFields());
  const roots = [
    ...fieldsOf(schema.getQueryType()).map((field) => `query { ${field} { __typename } }`),
    ...fieldsOf(schema.getSubscriptionType()).map((field) => `subscription { ${field} { __typename } }`),
  ].filter((root) => !readsNothing.test(root));
  const readBy = (root: string) => whatIsRead.in(schema, parse(root)).size;

  it.each(roots)('is known of %s, and is not everything', (root) => {
    expect(readBy(root)).toBeGreaterThan(0);
    expect(readBy(root)).toBeLessThan(projectionsOf(house).length);
  });
});
