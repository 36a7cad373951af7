import { kebabCase, sentenceCase } from '@throughline/kernel';

type Names = {
  readonly command: string;
  readonly event: string;
  readonly aggregate: string;
  readonly aggregateFile: string;
};

/** The declaration of a new event, to be filled in. */
export const eventDeclaration = (
  event: string,
): string => `export const ${event} = event('${event}', '${sentenceCase(event)}.', {
  marking: 'IN_CONFIDENCE',
  fields: { reason: prose().says('Why.') },
});
`;

/** The file of a new command. */
export const commandFile = ({
  command,
  event,
  aggregate,
  aggregateFile,
}: Names): string => `import { ${event} } from './events';
import { ${aggregate} } from './${aggregateFile}';

export const ${command} = ${aggregate}.command('${command}', '${sentenceCase(command)}.', {
  fields: ${event}.fields,
  decide: (input) => ${event}(input),
});
`;

/** The spec of a new command: given, when, then. */
export const commandSpec = ({
  command,
  event,
}: Names): string => `import { by, sampleFields, story } from '@throughline/story';
import { ${event} } from './events';
import { ${command} } from './${kebabCase(command)}';

const input = sampleFields(${command}.fields);

describe('${sentenceCase(command).toLowerCase()}', () => {
  it('is not for what is not on the record', () => story().when(${command}, input, by('north')).rejected('NOT_FOUND'));

  it('is recorded', () => story().given([], by('north')).when(${command}, input, by('north')).then(${event}(input)));
});
`;
