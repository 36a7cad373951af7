import { buildSchema, execute, GraphQLError, parse, validate } from 'graphql';
import { queryProblem } from './query-problem';

const schema = buildSchema(`
  scalar Line
  enum Role { DRIVER OWNER }
  input Seen { role: Role!, label: Line!, seen: [Seen!] }
  input Input { id: ID!, name: Line!, seen: [Seen!], place: Seen, times: Int }
  type Query { find(input: Input!, first: Int! = 20): String }
`);
const QUERY = 'query ($given: Input!) { find(input: $given) }';
const ROLE = '$role: Role!';

const wrongVariable = (given: unknown, query = QUERY, variable = 'given') =>
  (
    execute({ schema, document: parse(query), variableValues: { [variable]: given } }) as {
      errors: GraphQLError[];
    }
  ).errors.map(queryProblem);
const wrongQuery = (query: string) => validate(schema, parse(query)).map(queryProblem);

const right = { id: '1', name: 'x' };

describe('what is wrong in the variables', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['a field left out', { id: '1' }, 'input.name', /^must be given$/],
    [
      'a field left out within a list',
      { ...right, seen: [{ role: 'DRIVER', label: 'x' }, { role: 'OWNER' }] },
      'input.seen.1.label',
      /^must be given$/,
    ],
    ['an unknown field', { ...right, agencyId: 'x' }, 'input.agencyId', /^must be left out/],
    [
      'an unknown field deep down',
      { ...right, place: { role: 'OWNER', label: 'x', place: 1 } },
      'input.place.place',
      /^must be left out/,
    ],
    [
      'an unknown code',
      { ...right, seen: [{ role: 'SECRET', label: 'x' }] },
      'input.seen.0.role',
      /^must be one of the codes of Role$/,
    ],
    [
      'a code in another case',
      { ...right, seen: [{ role: 'owner', label: 'x' }] },
      'input.seen.0.role',
      /^must be one of the codes of Role\. Did you mean "OWNER"\?$/,
    ],
    [
      'a code that is a number',
      { ...right, seen: [{ role: 5, label: 'x' }] },
      'input.seen.0.role',
      /^must be one of the codes of Role$/,
    ],
    ['a null', { ...right, name: null }, 'input.name', /^must not be null$/],
    ['a null in a list', { ...right, seen: [null] }, 'input.seen.0', /^must not be null$/],
    ['a text for an object', { ...right, place: 'secret' }, 'input.place', /^must be an object$/],
    ['an object for an id', { ...right, id: { secret: 1 } }, 'input.id', /^must be an id, as text$/],
    ['a text for a number', { ...right, times: 'secret' }, 'input.times', /^must be a whole number/],
    ['a number too great', { ...right, times: 2147483648 }, 'input.times', /^must be a whole number/],
    ['nothing at all', null, 'input', /^must not be null$/],
    ['a text for all', 'secret', 'input', /^must be an object$/],
    [
      'a value that talks like an error',
      { ...right, times: 'x at "given.name"; Field "y" is not defined by type "Z".' },
      'input.times',
      /^must be a whole number/,
    ],
    [
      'a code that talks like an error',
      { ...right, place: { role: ' does not exist in "Line" enum. "', label: 'x' } },
      'input.place.role',
      /^must be one of the codes of \w+$/,
    ],
  ])('is named by its path: %s', (_, given, path, must) => {
    const problems = wrongVariable(given);
    expect(problems).toContainEqual({ path, must: expect.stringMatching(must) });
    expect(JSON.stringify(problems)).not.toMatch(/secret/i);
  });

  it('is a variable that was not given', () => {
    const { errors } = execute({ schema, document: parse(QUERY) }) as { errors: GraphQLError[] };
    expect(errors.map(queryProblem)).toEqual([{ path: 'input', must: 'must be given' }]);
  });

  it('is named by where the variable is used', () =>
    expect(
      wrongVariable(
        'SECRET',
        `query (${ROLE}) { find(input: {id: 1, name: "x", seen: [{role: OWNER, label: "x"}, {role: $role, label: "x"}]}) }`,
        'role',
      ),
    ).toEqual([{ path: 'input.seen.1.role', must: 'must be one of the codes of Role' }]));

  it.each(['nul\0nul', 'half\ud800', 'a.b', '', 'x'.repeat(500)])(
    'is not repeated where a field has the name %j',
    (name) =>
      expect(wrongVariable({ ...right, [name]: 1 })).toEqual([
        { path: 'input', must: 'must hold no fields but those that are declared' },
      ]),
  );

  it('is found quickly in a message of a megabyte', () => {
    const started = performance.now();
    wrongVariable({
      ...right,
      place: { role: ` does not exist in "a" enum. at "x.y`.repeat(30_000), label: 'x' },
    });
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('what is wrong in the query itself', () => {
  it.each<[string, string, string, RegExp]>([
    ['a field left out', '{ find(input: {id: 1}) }', 'input.name', /^must be given$/],
    [
      'a field left out within a list',
      '{ find(input: {id: 1, name: "x", seen: [{role: OWNER, label: "x"}, {role: OWNER}]}) }',
      'input.seen.1.label',
      /^must be given$/,
    ],
    [
      'an unknown field',
      '{ find(input: {id: 1, name: "x", agencyId: 1}) }',
      'input.agencyId',
      /^must be left out/,
    ],
    [
      'an unknown code',
      '{ find(input: {id: 1, name: "x", place: {role: SECRET, label: "x"}}) }',
      'input.place.role',
      /^must be one of the codes of Role/,
    ],
    ['a null', '{ find(input: {id: 1, name: null}) }', 'input.name', /^must not be null$/],
    [
      'an id that is an object',
      '{ find(input: {id: {secret: 1}, name: "x"}) }',
      'input.id',
      /^must be an id/,
    ],
    [
      'a text for an object',
      '{ find(input: {id: 1, name: "x", place: "secret"}) }',
      'input.place',
      /^must be a value of the type Seen$/,
    ],
    ['an argument left out', '{ find }', 'input', /^must be given$/],
    [
      'an unknown argument',
      '{ find(input: {id: 1, name: "x"}, agencyId: "secret") }',
      'agencyId',
      /^must be left out/,
    ],
    [
      'a number too great',
      '{ find(input: {id: 1, name: "x"}, first: 2147483648) }',
      'first',
      /^must be a whole number/,
    ],
    [
      'a variable of another type',
      'query ($i: Int) { find(input: {id: 1, name: $i}) }',
      'input.name',
      /^must be a variable of the type Line!$/,
    ],
  ])('is named by its path: %s', (_, query, path, must) => {
    const problems = wrongQuery(query);
    expect(problems).toContainEqual({ path, must: expect.stringMatching(must) });
    expect(JSON.stringify(problems)).not.toMatch(/secret/i);
  });

  it('is left as it is told where it is about no input', () =>
    expect(wrongQuery('{ nothing }')).toEqual([undefined]));
});
