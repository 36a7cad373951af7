import {
  grouped,
  inRounds,
  isPart,
  judged,
  medianOf,
  percentileOf,
  ratioOf,
  ratioText,
  startPart,
  writeResults,
} from '@throughline/bench';
import { LANDMARK } from '@throughline/casework';
import { caseworkRecord } from './casework-record';
import { askOnce, type Load, openClients, type Pressed } from './clients';
import { ConnectionLine } from './connection-line';
import { openSql } from './plain-sql';
import { openServer, type Question } from './serving';
import { sizes } from './sizes';
import type { Sent } from './statements';
import { diffIn } from './timeline-diff';

const TIMES = 200;
const ROUNDS = 5;
const TURN_MS = 2_000;
const CLIENTS = 8;
const MOST_MS = 25;
const MOST_DIFF_MS = 100;
const LEAST_RATIO = 0.35;

const [size] = sizes('200k') as [number];

const ITEMS =
  'nodes { id subject type agencyId officerId happened { earliest latest precision } recordedAt basis details { field value } } pageInfo { hasNextPage endCursor }';
const page = JSON.stringify({
  query: `query ($subject: Line!) { timeline(subject: $subject, first: 50) { ${ITEMS} } }`,
  variables: { subject: LANDMARK },
});
const says = '"hasNextPage":true';

const bench = async (): Promise<void> => {
  const { connection, drop } = await caseworkRecord(size);
  const server = await startPart<Question, unknown>('server', connection);
  const url = (await server.ask('url')) as string;
  const line = new ConnectionLine(url);
  try {
    const items = await countOf(line);
    const first = await inServer(server, line, { body: page, says });
    const diff = await diffIn(line);
    const diffTook =
      diff === undefined ? undefined : await inServer(server, line, { body: diff, says: '"addedCount"' });
    const statements = await statementsOf(server, line);
    const clients = await startPart<Load, Pressed>('clients', url);
    const sql = await startPart<Pick<Load, 'clients' | 'ms'>, Pressed>('sql', { connection, statements });
    const turn = { clients: CLIENTS, ms: TURN_MS };
    const players = {
      graphql: () => clients.ask({ ...turn, bodies: [page], says }),
      sql: () => sql.ask(turn),
    };
    await inRounds(1, players); // Warm.
    const pressed = await inRounds(ROUNDS, players).finally(() => Promise.all([clients.end(), sql.end()]));
    publish({ items, first, diffTook, statements, pressed });
  } finally {
    line.end();
    await server.end();
    await drop();
  }
};

type Server = Awaited<ReturnType<typeof startPart<Question, unknown>>>;

const countOf = async (line: ConnectionLine): Promise<number> => {
  const query = `{ timeline(subject: "${LANDMARK}", first: 1) { totalCount } }`;
  const answer = await askOnce(line, { body: JSON.stringify({ query }), says: 'totalCount' });
  return JSON.parse(answer).data.timeline.totalCount;
};

type Request = { readonly body: string; readonly says: string };

const inServer = async (server: Server, line: ConnectionLine, request: Request): Promise<Float64Array> => {
  for (let n = 0; n < TIMES / 4; n++) await askOnce(line, request);
  await server.ask('took');
  for (let n = 0; n < TIMES; n++) await askOnce(line, request);
  return (await server.ask('took')) as Float64Array;
};

/** What one request sends to the database; the shortest of several, as the projector may look in beside one of them. */
const statementsOf = async (server: Server, line: ConnectionLine): Promise<readonly Sent[]> => {
  const heard: (readonly Sent[])[] = [];
  for (let n = 0; n < 9; n++) {
    await server.ask('sent');
    await askOnce(line, { body: page, says });
    heard.push((await server.ask('sent')) as readonly Sent[]);
  }
  return heard.sort((one, other) => one.length - other.length)[0]!;
};

type Measured = {
  readonly items: number;
  readonly first: Float64Array;
  readonly diffTook: Float64Array | undefined;
  readonly statements: readonly Sent[];
  readonly pressed: Readonly<Record<'graphql' | 'sql', readonly Pressed[]>>;
};

const publish = ({ items, first, diffTook, statements, pressed }: Measured): void => {
  const rates = (of: readonly Pressed[]) => of.map(({ perSecond }) => perSecond);
  const ratio = ratioOf(rates(pressed.graphql), rates(pressed.sql));
  const took = (of: Float64Array) =>
    `${percentileOf(of, 0.5).toFixed(1)}, ${percentileOf(of, 0.99).toFixed(1)} ms`;
  const rate = (of: readonly Pressed[]) => `${grouped(medianOf(rates(of)))}/s`;
  writeResults({
    title: 'The timeline of a group',
    says: `Of ${grouped(items)} items, among ${grouped(size)} made-up events, by GraphQL over HTTP. Times in the server of ${TIMES} requests, one after another: p50, p99. Then ${CLIENTS} clients in a process of their own take turns of ${TURN_MS / 1_000} s with a process that sends to the database, by \`pg\` alone and with as much at once, the ${statements.length} statements that the server was heard to send for one such page: medians of ${ROUNDS} rounds, and of the ratio within each with the lowest and the highest.`,
    table: [
      ['what', 'figure', 'target', 'met'],
      [
        'first page of 50',
        took(first),
        ...judged(`p99 < ${MOST_MS} ms`, percentileOf(first, 0.99) < MOST_MS),
      ],
      diffTook
        ? [
            'difference over a year',
            took(diffTook),
            ...judged(`p99 < ${MOST_DIFF_MS} ms`, percentileOf(diffTook, 0.99) < MOST_DIFF_MS),
          ]
        : ['difference over a year', 'not there', ...judged(`p99 < ${MOST_DIFF_MS} ms`, false)],
      ['first page, GraphQL', rate(pressed.graphql), '', ''],
      ['the same SQL by `pg` alone', rate(pressed.sql), '', ''],
      ['GraphQL over SQL', ratioText(ratio), ...judged(`≥ ${LEAST_RATIO}`, ratio.median >= LEAST_RATIO)],
    ],
  });
};

if (!isPart({ server: openServer, clients: openClients, sql: openSql })) await bench();
