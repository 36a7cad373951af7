import { kebabCase, sentenceCase } from '@throughline/kernel';

/** What a new capability is called, and what it joins. */
export type Names = {
  readonly command: string;
  readonly event: string;
  readonly aggregate: string;
  readonly aggregateFile: string;
  /** The event that every history of the aggregate starts with. */
  readonly opening: string;
};

const words = (name: string): string => sentenceCase(name).toLowerCase();

/** The declaration of a new event, to be filled in: the gate refuses a sentence that still begins with "Say what". */
export const eventDeclaration = (
  event: string,
): string => `export const ${event} = event('${event}', 'Say what happened: ${words(event)}.', {
  marking: 'IN_CONFIDENCE',
  fields: { reason: prose().says('Say what this is: the reason.') },
});
`;

/** The file of a new command, which nobody can use until it is decided. */
export const commandFile = ({ command, event, aggregate, aggregateFile }: Names): string => `${imports(
  [event, 'events'],
  [aggregate, aggregateFile],
)}
export const ${command} = ${aggregate}.command('${command}', 'Say what it does: ${words(command)}.', {
  fields: ${event}.fields,
  decide: () => {
    throw new Error('Decide ${command}: answer with ${event}, or with ${aggregate}.reject.');
  },
});
`;

/** The spec of a new command: given, when, then. */
export const commandSpec = ({
  command,
  event,
  opening,
}: Names): string => `import { by, sampleFields, some, story } from '@throughline/story';
${imports([[opening, event].sort().join(', '), 'events'], [command, kebabCase(command)])}
const input = sampleFields(${command}.fields);
const opened = story().given([some(${opening})], by('north'));

describe('${words(command)}', () => {
  it('is recorded', () => opened.when(${command}, input, by('north')).then(${event}(input)));

  it('is not for what is not on the record', () => story().when(${command}, input, by('north')).rejected('NOT_FOUND'));
});
`;

const imports = (...lines: readonly (readonly [names: string, file: string])[]): string =>
  [...lines]
    .sort(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([names, file]) => `import { ${names} } from './${file}';\n`)
    .join('');
