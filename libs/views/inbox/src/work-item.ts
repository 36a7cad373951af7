import {
  boolean,
  code,
  count,
  group,
  id,
  type Instant,
  instant,
  line,
  listOf,
  moment,
  monthsAfter,
  prose,
  type Rows,
} from '@throughline/kernel';
import { WorkKind } from '@throughline/vocabulary';

export const workItem = group('WorkItem', {
  kind: code(WorkKind),
  subject: line().says('What it is to be done on, by its id: what the command acts on.'),
  revision: count().optional().says('Which entry of that record it is about, where it is about one.'),
  says: prose().optional().says('What is wanted, in words.'),
  from: id('Agency').optional().says('The agency that wants it, where another does.'),
  officer: id('Officer').optional().says('The officer whom it waits for, where it is one.'),
  since: moment().says('Since when it waits.'),
  dueBy: instant().optional(),
  isOverdue: boolean().says('Whether that has passed at at.trueAt, or else at.knownAt, or now.'),
  commands: listOf(line()).says('The commands by which it is answered, any one of them.'),
  exercise: boolean().says('Whether it is practice.'),
});

export type WorkItem = (typeof workItem)['_type'];

/** What a source of work finds: whether it is overdue is told by the clock. */
export type Work = Omit<WorkItem, 'isOverdue' | 'commands' | 'exercise'> & {
  readonly commands: readonly { readonly name: string }[];
  readonly exercise?: boolean | undefined;
};

/** Finds what waits for an agency, of some sort. */
export type WorkSource = (rows: Rows, agency: string) => Promise<readonly Work[]>;

/** Until when something that comes up by itself is told ahead. */
export const horizonOf = ({ now }: Rows): Instant => monthsAfter(now, 1);
