import { join, relative } from 'node:path';
import { commandFileOf, type Names } from './capability-texts';
import {
  aggregatesIn,
  type AggregateSource,
  type Compiler,
  constantsOf,
  type Listed,
  propertyOf,
  type Source,
} from './context-source';

/** A new capability, as it is asked for. */
export type Asked = {
  readonly context: string;
  readonly command: string;
  readonly event: string;
  /** On what the command acts, where the context has several: `Case`, say. */
  readonly aggregate?: string | undefined;
  /** The file that the event is declared in, where its aggregate has several: `stage/events`, say. */
  readonly events?: string | undefined;
};

/** A context as its files have it. */
export type ContextSource = { readonly folder: string; readonly sources: readonly Source[] };

/** Where a new capability comes to stand. */
export type Place = ContextSource & {
  readonly aggregate: AggregateSource;
  /** The events that the new one is declared beside, in one file. */
  readonly beside: readonly Listed[];
  readonly names: Names;
};

/** The place of what is asked for; where it may be any of several, an error that lists them. */
export const placeOf = (ts: Compiler, context: ContextSource, asked: Asked): Place => {
  const aggregate = chosenAggregate(aggregatesIn(ts, context.sources), asked);
  const beside = chosenEvents(aggregate, context.folder, asked);
  const { command, event } = asked;
  const eventFile = beside[0]!.source.path;
  const [opening] = aggregate.listed;
  const mark = join(context.folder, 'exercise.ts');
  const marked = beside.filter((one) => one !== opening);
  const names = {
    command,
    event,
    eventFile,
    commandFile: commandFileOf(command, eventFile),
    aggregate: aggregate.variable,
    aggregateFile: aggregate.source.path,
    opening: opening!.event,
    openingFile: opening!.source.path,
    markFile: marked.length > 0 && areMarked(ts, context, marked) ? mark : undefined,
  };
  return { ...context, aggregate, beside, names };
};

const chosenAggregate = (all: readonly AggregateSource[], { context, aggregate }: Asked): AggregateSource => {
  const chosen = aggregate === undefined ? all : all.filter(({ name }) => name === aggregate);
  if (chosen.length === 1) return chosen[0]!;
  const names = all.map(({ name }) => name).join(', ');
  throw new Error(
    aggregate === undefined
      ? `${context} has several aggregates: name with --aggregate the one that the command acts on: ${names}.`
      : `${context} has no aggregate called ${aggregate}, only ${names}.`,
  );
};

const chosenEvents = (
  { name, listed }: AggregateSource,
  folder: string,
  { events }: Asked,
): readonly Listed[] => {
  const shown = ({ source: { path } }: Listed): string =>
    relative(folder, path).replaceAll('\\', '/').replace(/\.ts$/, '');
  const files = [...new Set(listed.map(shown))];
  const [chosen, ...others] =
    events === undefined ? files : files.filter((one) => one === events.replace(/\.ts$/, ''));
  if (chosen !== undefined && others.length === 0) return listed.filter((one) => shown(one) === chosen);
  throw new Error(
    events === undefined
      ? `The events of ${name} stand in several files: name with --events the one that the new event belongs to: ${files.join(', ')}.`
      : `No event of ${name} stands in ${events}, only in ${files.join(', ')}.`,
  );
};

/** Whether all of these carry the mark of an exercise whatever they tell, so that what reads them counts on it. */
const areMarked = (ts: Compiler, { sources }: ContextSource, listed: readonly Listed[]): boolean => {
  const constants = constantsOf(ts, sources);
  const fieldsOf = ({ event }: Listed) => {
    const { value } = constants.get(event)!;
    return ts.isCallExpression(value) ? propertyOf(ts, value.arguments[2], 'fields') : undefined;
  };
  return listed.every((one) => {
    const fields = fieldsOf(one);
    return (
      fields !== undefined &&
      ts.isObjectLiteralExpression(fields) &&
      fields.properties.some(
        (field) => ts.isShorthandPropertyAssignment(field) && field.name.text === 'exercise',
      )
    );
  });
};
