import { otherMajor, PACKAGED_MAJOR, type ServerSurvey } from '@throughline/database';
import { type Finding, note, ok, wrong } from './finding';

export const writtenVersion = ({
  folder,
  major,
  holdsSomething,
  leftOver,
}: ServerSurvey): readonly Finding[] => [
  ...written(folder, major, holdsSomething),
  ...leftOver.map((name) =>
    note(`${name} was left behind by a start or an upgrade that was cut short; the next one sees to it.`),
  ),
];

const written = (folder: string, major: string | undefined, holdsSomething: boolean): readonly Finding[] => {
  if (major === PACKAGED_MAJOR) return [ok(`The data is of PostgreSQL ${major}.`)];
  if (major !== undefined)
    return [
      wrong(
        `${folder} was written by PostgreSQL ${major}, and this is ${PACKAGED_MAJOR}.`,
        otherMajor(major),
      ),
    ];
  if (!holdsSomething) return [note('There is no database yet; the first start makes it.')];
  return [
    wrong(`${folder} holds something, but no database.`, 'Move it away, or name another folder with --data.'),
  ];
};
