import { requestRebuild, requestRollback, type Progress } from '@throughline/projections';
import { projectionNamed } from './pictures-named';
import { withPictures } from './pictures-opened';
import { grouped, textTable } from './pictures-table';

const log = (line: string): void => console.log(line);

/** How long something takes, as people say it. */
const lasting = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

const rebuildOf = ({ head, rebuilding }: Progress): string => {
  if (rebuilding === undefined) return '';
  const { reached, perSecond, secondsLeft } = rebuilding;
  const pace =
    secondsLeft === undefined ? '' : `, ${grouped(perSecond)} events/s, ${lasting(secondsLeft)} left`;
  return `rebuilding: ${grouped(reached)} of ${grouped(head)}${pace}`;
};

/** The rows that were read before, as far as they go. */
const earlierRowsOf = ({ previous }: Progress): string => {
  if (previous === undefined) return 'none';
  return `up to ${grouped(previous.upTo)}${previous.sameVersion ? '' : ', of another version'}`;
};

/** Each picture on a line, and below the headings nothing else. */
export const picturesTable = (progress: readonly Progress[]): string =>
  textTable([
    ['picture', 'position', 'head', 'behind', 'read since', 'made up to', 'earlier rows', ''],
    ...progress.map((one) => [
      one.projection,
      grouped(one.reached),
      grouped(one.head),
      grouped(one.head > one.reached ? one.head - one.reached : 0n),
      one.served?.since.toISOString() ?? (one.reached > 0n ? 'not known' : 'never'),
      one.served ? grouped(one.served.madeUpTo) : '',
      earlierRowsOf(one),
      rebuildOf(one),
    ]),
  ]);

/** The table, and how to go back where there is anything to go back to. */
export const picturesSaid = (progress: readonly Progress[]): string => {
  const kept = progress.flatMap(({ previous }) => previous ?? []);
  const hints = [
    ...(kept.some(({ sameVersion }) => sameVersion)
      ? ['To read earlier rows again: npm run throughline -- pictures rollback PICTURE']
      : []),
    ...(kept.some(({ sameVersion }) => !sameVersion)
      ? ['Where they are of another version: start that version, and it reads them again by itself.']
      : []),
  ];
  return [picturesTable(progress), ...(hints.length > 0 ? ['', ...hints] : [])].join('\n');
};

/** Says how far each picture has come, since when its rows are read, and what it can go back to. */
export const pictures = ({ data }: { readonly data: string }): Promise<void> =>
  withPictures(data, async ({ picture }) => log(picturesSaid(await picture.progress())));

/** Asks whichever process keeps the pictures to make them anew, beside what is read meanwhile. */
export const rebuildPictures = (
  names: readonly string[],
  { data }: { readonly data: string },
): Promise<void> =>
  withPictures(data, async ({ pool, projections }) => {
    const wanted = names.length === 0 ? projections : names.map((name) => projectionNamed(name, projections));
    await requestRebuild(pool, wanted);
    log(
      `To be made anew from the record: ${wanted.map(({ name }) => name).join(', ')}.\n` +
        'A running Throughline does so now, or else the next that starts; until then the pictures are read as they are. See how far it is with: npm run throughline -- pictures',
    );
  });

/** Asks for the picture that was read before the last rebuild. */
export const rollbackPicture = (name: string, { data }: { readonly data: string }): Promise<void> =>
  withPictures(data, async ({ pool, projections }) => {
    const wanted = projectionNamed(name, projections);
    await requestRollback(pool, wanted);
    log(
      `${wanted.name} is to be read again as before its last rebuild; a running Throughline sees to it, or the next start.`,
    );
  });
