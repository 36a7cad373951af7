import { nearNames } from '@throughline/kernel';
import { lookInto, requestRebuild, type Parked, type Waiting } from '@throughline/projections';
import { projectionNamed } from './pictures-named';
import { withPictures, type OpenedPictures } from './pictures-opened';
import { grouped, textTable } from './pictures-table';

type Named = { readonly projection?: string | undefined; readonly stream?: string | undefined };
type ParkedOptions = Named & { readonly data: string; readonly release: boolean };

const log = (line: string): void => console.log(line);

/** Lists the streams that wait, shows why one does, or has it tried again. */
export const parked = ({ data, release, ...named }: ParkedOptions): Promise<void> =>
  withPictures(data, async (opened) => {
    const found = await chosen(opened, named);
    if (named.stream === undefined) {
      if (release)
        throw new Error(
          'Name the picture and the stream to release: npm run throughline -- parked lists them.',
        );
      return log(await listed(opened, found));
    }
    const [one] = found;
    const waiting = await lookAt(opened, one!);
    if (!release) return log(explained(one!, waiting));
    if (waiting.unreadable !== undefined)
      throw new Error(`It would only wait again: ${waiting.unreadable}. ${remedy(one!, waiting)}`);
    await requestRebuild(opened.pool, [projectionNamed(one!.projection, opened.projections)]);
    log(
      `${one!.projection} is to be made anew from the record, ${one!.stream} with it, beside what is read meanwhile: ` +
        'by a running Throughline now, or else by the next that starts. See how far it is with: npm run throughline -- pictures',
    );
  });

/** Those that the names leave; fails where they leave none that is named. */
const chosen = async (
  { picture, projections }: OpenedPictures,
  { projection, stream }: Named,
): Promise<readonly Parked[]> => {
  const all = await picture.parked();
  if (projection === undefined) return all;
  const { name } = projectionNamed(projection, projections);
  const here = all.filter((one) => one.projection === name);
  if (stream === undefined) return here;
  const found = here.filter((one) => one.stream === stream);
  if (found.length > 0) return found;
  const near = nearNames(
    stream,
    here.map((one) => one.stream),
  );
  throw new Error(
    `The stream ${stream} does not wait in ${name}. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'npm run throughline -- parked lists those that do.'}`,
  );
};

const lookAt = ({ store, types, projections }: OpenedPictures, one: Parked): Promise<Waiting> =>
  lookInto(store, { parked: one, projection: projectionNamed(one.projection, projections), types });

const listed = async (opened: OpenedPictures, found: readonly Parked[]): Promise<string> => {
  if (found.length === 0) return 'No stream waits.';
  const rows: (readonly string[])[] = [];
  for (const one of found) {
    const { events } = await lookAt(opened, one);
    const { projection, stream, position, type, since } = one;
    rows.push([projection, stream, grouped(position), type, since.toISOString(), grouped(events)]);
  }
  const headings = ['picture', 'stream', 'position', 'event', 'since', 'waiting'];
  return `${textTable([headings, ...rows])}\n\nTo see why: npm run throughline -- parked PICTURE STREAM`;
};

/** Everything there is to say of one. */
const explained = (one: Parked, waiting: Waiting): string => {
  const { projection, stream, position, type, version, reason, since } = one;
  return [
    `In ${projection} the stream ${stream} waits since ${since.toISOString()}, at position ${grouped(position)}.`,
    `There is ${type} version ${version}: ${reason}.`,
    `${grouped(waiting.events)} of its events wait; the rows they are about say since when they are stale. Nothing is lost: all of it is on the record.`,
    remedy(one, waiting),
  ].join('\n');
};

/** Which program would read it, and what to do. */
const remedy = ({ projection, stream, type, version, beyond }: Parked, { unreadable }: Waiting): string => {
  const again = `npm run throughline -- parked ${projection} ${stream} --release`;
  if (beyond && unreadable !== undefined)
    return `A Throughline reads it that knows ${type} version ${version}: start the newer one that recorded it, and the picture is made anew by itself.`;
  if (unreadable !== undefined)
    return `A Throughline reads it whose ${type} takes what is on the record: start it, and release the stream there with: ${again}`;
  if (beyond) return `This Throughline can read it: start it, or have it tried again with: ${again}`;
  return `A Throughline reads it in which the fold of ${type} into ${projection} is mended: start it, and the picture is made anew by itself. Where the cause was another, have it tried again with: ${again}`;
};
