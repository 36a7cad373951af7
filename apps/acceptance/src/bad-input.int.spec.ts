import { house as declarations } from '@throughline/api';
import { type AnyCommand, camelCase } from '@throughline/kernel';
import { commandsOf } from '@throughline/serving';
import { buildClientSchema, getIntrospectionQuery, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { type BadInput, badInputs } from './bad-input-cases';
import { graphqlLiteral } from './graphql-literal';
import { sampleCircumstances, sampleInput } from './input-sample';
import { type Answer, OUTCOME, runHouse, type RunningHouse } from './running-house';

const AT_ONCE = 16;
const CODES = ['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED'];
const INTERNALS =
  /node_modules|\bat \S+ \(|\.[jt]s\b|\bselect\b.*\bfrom\b|\bpg_|throughline\.|\bundefined\b|\[object/i;

type Problem = { readonly path: string; readonly must: string };
const problemsIn = (answer: Answer): readonly Problem[] =>
  (answer.errors ?? []).flatMap(({ extensions }) => (extensions['fields'] ?? []) as readonly Problem[]);

/** What is wrong with the answer to bad input; nothing where it is refused as it should be. */
const faultOf = (answer: Answer, { path, wrong }: BadInput): string | undefined => {
  const errors = answer.errors ?? [];
  const answered = Object.values(answer.data ?? {}).some((value) => value !== null);
  if (answered || errors.length === 0) return `was answered ${JSON.stringify(answer.data)}`;
  const other = errors.find(({ extensions }) => !CODES.includes(String(extensions['code'])));
  if (other) return `is ${other.extensions['code']}: ${other.message}`;
  const messages = errors.map(({ message }) => message).join(' ');
  if (INTERNALS.test(messages)) return `shows internals: ${messages}`;
  if (typeof wrong === 'string' && wrong.length > 7 && messages.includes(wrong))
    return `repeats what was given: ${messages}`;
  const problems = problemsIn(answer);
  if (!problems.some((one) => one.path === path || one.path.startsWith(`${path}.`)))
    return `leads elsewhere: ${JSON.stringify(problems).slice(0, 300)}`;
  const unread = problems.find(({ must }) => !/^(must |happens |does not exist )/.test(must));
  return unread && `does not read as a sentence: ${unread.path} ${unread.must}`;
};

/** Runs something for each case, so many at a time, and gathers what it answers. */
const each = async <T, A>(cases: readonly T[], run: (one: T) => Promise<A>): Promise<readonly A[]> => {
  const answers: A[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < cases.length; at = next++) answers.push(await run(cases[at]!));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
};

const commands = commandsOf(declarations);
const queryOf = (command: AnyCommand): string =>
  `mutation ($input: ${command.name}Input!, $circumstances: CircumstancesInput!) {
    ${camelCase(command.name)}(input: $input, circumstances: $circumstances) ${OUTCOME}
  }`;

describe('a mutation that is given bad input', () => {
  let house: RunningHouse;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    house = await runHouse();
    schema = buildClientSchema((await house.ask(getIntrospectionQuery())).data);
  });
  afterAll(() => house.stop());

  const typeOf = (name: string) => schema.getType(name) as GraphQLInputType;
  const met = new Set<string>();
  const inputCases = (command: AnyCommand) =>
    badInputs({ name: 'input', type: typeOf(`${command.name}Input`), good: sampleInput(command) }, met);
  const circumstancesCases = () => {
    const good = { ...sampleCircumstances, commandId: 'command-1' };
    return badInputs({ name: 'circumstances', type: typeOf('CircumstancesInput'), good }, met);
  };

  const ask = (command: AnyCommand, variables: object) =>
    house.ask(queryOf(command), variables, 'customs-officer');
  const refused = async (cases: readonly BadInput[], send: (one: BadInput) => Promise<Answer>) => {
    const head = await house.record.store.head();
    const faults = await each(cases, async (one) => {
      const fault = faultOf(await send(one), one);
      return fault === undefined ? [] : [`${one.about} ${fault}`];
    });
    expect(faults.flat()).toEqual([]);
    expect(await house.record.store.head()).toEqual(head);
  };

  it('is any mutation there is', () =>
    expect(Object.keys(schema.getMutationType()!.getFields()).sort()).toEqual(
      commands.map(({ name }) => camelCase(name)).sort(),
    ));

  describe.each(commands.map((command) => [camelCase(command.name), command] as const))(
    '%s',
    (_, command) => {
      const circumstances = sampleCircumstances;
      const input = sampleInput(command);

      it('names the field, and records nothing', () =>
        refused(inputCases(command), ({ given }) => ask(command, { input: given, circumstances })));

      it('takes good input afterwards', async () =>
        expect((await ask(command, { input, circumstances })).data).toMatchObject({
          [camelCase(command.name)]: { __typename: expect.stringMatching(/^(Recorded|Rejected)$/) },
        }));
    },
  );

  describe('and bad circumstances', () => {
    const [command] = commands as [AnyCommand];
    const input = sampleInput(command);

    it('names the field, and records nothing', () =>
      refused(circumstancesCases(), ({ given }) => ask(command, { input, circumstances: given })));
  });

  describe('written into the query itself', () => {
    /** What GraphQL can be written with at all, and within the limit of tokens. */
    const writable = ({ about, wrong }: BadInput): boolean => {
      const text = JSON.stringify(wrong) ?? '';
      return (
        text.length < 20_000 && !/\\ud[89a-f]/i.test(text) && !/unknown "(?![A-Za-z_]\w*"?$)/.test(about)
      );
    };

    it.each(['RecordYield'])('names the field of %s', (name) => {
      const command = commands.find((one) => one.name === name)!;
      const input = { name: 'input', type: typeOf(`${name}Input`), good: sampleInput(command) };
      const circumstances = graphqlLiteral(sampleCircumstances, typeOf('CircumstancesInput'));
      return refused(badInputs(input, new Set()).filter(writable), ({ given }) =>
        house.ask(
          `mutation { ${camelCase(name)}(input: ${graphqlLiteral(given, input.type)}, circumstances: ${circumstances}) ${OUTCOME} }`,
          {},
          'customs-officer',
        ),
      );
    });
  });
});
