import { grouped, kebabCase, sentenceCase } from '@throughline/kernel';
import { specifierOf } from './source-edits';

/** What a new capability is called, and what it joins: each thing with the file that declares it. */
export type Names = {
  readonly command: string;
  readonly event: string;
  /** The file of the event, in whose folder the command and its spec come to stand. */
  readonly eventFile: string;
  readonly commandFile: string;
  readonly aggregate: string;
  readonly aggregateFile: string;
  /** The event that every history of the aggregate starts with. */
  readonly opening: string;
  readonly openingFile: string;
  /** The file that declares the mark of an exercise, where every event of its kind carries it. */
  readonly markFile: string | undefined;
};

const words = (name: string): string => sentenceCase(name).toLowerCase();

/** The declaration of a new event, to be filled in: the gate refuses a sentence that still begins with "Say what". */
export const eventDeclaration = ({ event, markFile }: Names): string => {
  const mark = markFile === undefined ? '' : ', exercise';
  return `export const ${event} = event('${event}', 'Say what happened: ${words(event)}.', {
  marking: 'IN_CONFIDENCE',
  fields: { reason: prose().says('Say what this is: the reason.')${mark} },
});
`;
};

/** The file of a new command, which nobody can use until it is decided. */
export const commandText = (names: Names): string => {
  const { command, commandFile, event, eventFile, aggregate, aggregateFile, markFile } = names;
  const mark = markFile === undefined ? [] : [['askedFor', markFile] as const];
  return `${imports(commandFile, [event, eventFile], [aggregate, aggregateFile], ...mark)}
export const ${command} = ${aggregate}.command('${command}', 'Say what it does: ${words(command)}.', {
  fields: ${markFile === undefined ? `${event}.fields` : `askedFor(${event})`},
  decide: () => {
    throw new Error('Decide ${command}: answer with ${event}, or with ${aggregate}.reject.');
  },
});
`;
};

/** The spec of a new command: given, when, then. */
export const commandSpec = (names: Names): string => {
  const { command, commandFile, event, eventFile, opening, openingFile, markFile } = names;
  const recorded = markFile === undefined ? 'input' : '{ ...input, exercise: false }';
  return `import { by, sampleFields, some, story } from '@throughline/story';
${imports(commandFile, [opening, openingFile], [event, eventFile], [command, commandFile])}
const input = sampleFields(${command}.fields);
const opened = story().given([some(${opening})], by('north'));

describe('${words(command)}', () => {
  it('is recorded', () => opened.when(${command}, input, by('north')).then(${event}(${recorded})));

  it('is not for what is not on the record', () => story().when(${command}, input, by('north')).rejected('NOT_FOUND'));
});
`;
};

/** Where a command of this name comes to stand, beside what it records. */
export const commandFileOf = (command: string, eventFile: string): string =>
  eventFile.replace(/[^/\\]+$/, `${kebabCase(command)}.ts`);

const imports = (into: string, ...wanted: readonly (readonly [name: string, file: string])[]): string =>
  grouped(wanted, ([, file]) => [specifierOf(file, into)])
    .map(([from, names]) => {
      const sorted = names.map(([name]) => name).sort();
      return `import { ${sorted.join(', ')} } from '${from}';\n`;
    })
    .join('');
