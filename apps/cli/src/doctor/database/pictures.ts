import type { ClientBase } from 'pg';
import { type Finding, note, ok, wrong } from '../finding';

const standingSql = `
select p.name, p.checkpoint::text, h.position::text as head, h.position - p.checkpoint as behind
from picture.projections p, record.head h where p.name not like '%\\_\\_%' order by p.name`;
/** One of each stream and event, however many pictures it waits in. */
const parkedSql = `
select stream, position::text, type, reason, beyond, array_agg(projection order by projection) as projections
from picture.parked where projection not like '%\\_\\_%'
group by stream, position, type, reason, beyond order by position, stream limit 20`;

type Standing = {
  readonly name: string;
  readonly checkpoint: string;
  readonly head: string;
  readonly behind: string;
};
type Parked = {
  readonly projections: readonly string[];
  readonly stream: string;
  readonly position: string;
  readonly type: string;
  readonly reason: string;
  readonly beyond: boolean;
};

/** How far each picture has come, and which streams wait in one. */
export const pictures = async (client: ClientBase): Promise<readonly Finding[]> => {
  const { rows: made } = await client.query(
    "select to_regclass('picture.projections') is not null and to_regclass('record.head') is not null as made",
  );
  if (!made[0].made) return [note('There are no pictures yet; a start makes them from the record.')];
  const { rows } = await client.query<Standing>(standingSql);
  const parked = await client.query<Parked>(parkedSql);
  const behind = rows.filter((one) => one.behind !== '0').map(lagging);
  const all = [...behind, ...parked.rows.map(waiting)];
  return all.length > 0 ? all : [ok(`All ${rows.length} pictures have reached the head of the record.`)];
};

const lagging = ({ name, checkpoint, head, behind }: Standing): Finding =>
  BigInt(behind) < 0n
    ? note(
        `The picture ${name} stands at ${checkpoint}, beyond the record's ${head}; the next start makes it anew.`,
      )
    : note(
        `The picture ${name} stands at ${checkpoint} of ${head}; it catches up while Throughline runs.`,
        'To see how quickly: npm run throughline -- pictures',
      );

const waiting = ({ projections, stream, position, type, reason, beyond }: Parked): Finding =>
  wrong(
    `In the ${projections.length > 1 ? 'pictures' : 'picture'} ${projections.join(', ')} the stream ${stream} waits at position ${position} (${type}): ${reason}`,
    beyond
      ? `Start the newer Throughline that recorded it. To see what waits: npm run throughline -- parked ${projections[0]} ${stream}`
      : `Nothing is lost: it is on the record. To see what waits, and what to do: npm run throughline -- parked ${projections[0]} ${stream}`,
  );
