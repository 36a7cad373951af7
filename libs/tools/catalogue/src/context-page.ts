import {
  aggregatesOf,
  type AnyCommand,
  type AnyEventType,
  camelCase,
  type Context,
  type Field,
  type Fields,
  generalRejections,
} from '@throughline/kernel';
import { kindText } from './kind-text';
import { row } from './row';

type Needed = (traits: Field<unknown>['traits']) => boolean;

const onTheRecord: Needed = ({ optional }) => !optional;
const ofACommand: Needed = ({ optional, asked }) => !optional || asked === true;

const fieldRows = (fields: Fields, isNeeded: Needed): readonly string[] =>
  Object.entries(fields as Readonly<Record<string, Field<unknown>>>).map(([name, { kind, traits }]) =>
    row(name, kindText(kind), isNeeded(traits) ? 'yes' : 'no', traits.personal ?? '', traits.says ?? ''),
  );

const table = (fields: Fields, isNeeded: Needed): readonly string[] =>
  Object.keys(fields).length === 0
    ? ['It carries no fields of its own.']
    : [
        row('field', 'kind', 'required', 'personal data of', ''),
        row('---', '---', '---', '---', '---'),
        ...fieldRows(fields, isNeeded),
      ];

const eventSection = (type: AnyEventType): readonly string[] => [
  `### ${type.type}`,
  '',
  type.says,
  '',
  `Version ${type.version}. At least ${type.marking.replaceAll('_', ' ')}.${type.decision ? ' A decision: it must cite its basis.' : ''}`,
  '',
  ...table(type.fields, onTheRecord),
  '',
];

const commandSection = (command: AnyCommand): readonly string[] => [
  `### ${command.name}`,
  '',
  `${command.says} As a mutation: \`${camelCase(command.name)}\`.${command.opens ? ' The server gives the id.' : ''}`,
  '',
  ...table(command.fields, ofACommand),
  '',
  ...rejectionsOf(command),
];

const rejectionsOf = ({ rejects, aggregate }: AnyCommand): readonly string[] => [
  ...(rejects.length === 0
    ? []
    : [
        row('rejected as', 'because'),
        row('---', '---'),
        ...rejects.map((code) => row(code, aggregate.rejections[code]!)),
        '',
      ]),
  `${rejects.length === 0 ? 'It may be refused' : 'Besides, it may be refused'} for [what holds for every command](#why-any-command-may-be-refused).`,
  '',
];

/** The page of the catalogue about a context, drawn from its declarations. */
export const contextPage = (context: Context): string =>
  [
    `# ${context.name}`,
    '',
    context.says,
    '',
    '## What may be recorded',
    '',
    ...aggregatesOf(context)
      .flatMap(({ events }) => events)
      .flatMap(eventSection),
    '## What may be asked for',
    '',
    ...context.commands.flatMap(commandSection),
    '## Why any command may be refused',
    '',
    row('rejected as', 'because'),
    row('---', '---'),
    ...Object.entries(generalRejections).map(([code, because]) => row(code, because)),
  ]
    .join('\n')
    .trimEnd() + '\n';
