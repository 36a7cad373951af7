import type { Row } from './read-rows';

const MOST = 20_000;
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

type RefuseCell = (row: Row, cell: number, says: string) => void;

/** Whether the header names persons that rows can be read for; a problem with it makes all rows meaningless. */
export const areMembers = (header: Row, refuse: RefuseCell): boolean => {
  const members = header.cells.slice(1).map(memberNamed);
  if (members.length === 0) refuse(header, 0, 'names no persons after its first cell.');
  if (members.length > MOST)
    refuse(header, MOST + 1, `is more than ${MOST} persons, the most a phase may have.`);
  if (members.length === 0 || members.length > MOST) return false;
  const seen = new Set<string>();
  let sound = true;
  members.forEach((member, index) => {
    const says = memberProblem(member, seen);
    seen.add(member);
    if (says === undefined) return;
    sound = false;
    refuse(header, index + 1, says);
  });
  return sound;
};

/** A person's id in a matrix as it is compared: how its letters are composed makes no difference. */
export const memberNamed = (cell: string): string => cell.normalize('NFC');

const memberProblem = (member: string, seen: ReadonlySet<string>): string | undefined => {
  if (member.trim() === '') return 'is empty where the id of a person must stand.';
  if (member !== member.trim()) return `is an id with blanks around it: ${JSON.stringify(member)}.`;
  if (UNSEEN.test(member)) return 'is an id that holds a character which cannot be seen.';
  if (member.length > 100) return 'is an id of more than 100 characters.';
  return seen.has(member) ? `is an id given twice: ${JSON.stringify(member)}.` : undefined;
};
