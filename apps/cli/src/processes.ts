import { processes as standingOrders } from '@throughline/api';
import type { Process } from '@throughline/kernel';
import { type Checkpoint, checkpoints, refusedOrders, type RefusedOrder } from '@throughline/processes';
import { withPictures } from './pictures-opened';
import { grouped, textTable } from './pictures-table';

type Standing = {
  readonly reached: readonly Checkpoint[];
  readonly refused: readonly RefusedOrder[];
  readonly head: bigint;
};

/** Which events a process answers, and how far it has come with them; or that time alone moves it. */
const progressOf = ({ name, reactions }: Process, { reached, head }: Standing): readonly string[] => {
  if (reactions.length === 0) return ['by the clock', ''];
  const position = reached.find(({ process }) => process === name)?.position ?? 0n;
  return [`${grouped(position)} of ${grouped(head)}`, grouped(head - position)];
};

const listed = (all: readonly Process[], standing: Standing): string =>
  textTable([
    ['standing order', 'has come to', 'behind', 'refused', ''],
    ...all.map((one) => [
      one.name,
      ...progressOf(one, standing),
      grouped(standing.refused.filter(({ process }) => process === one.name).length),
      one.says,
    ]),
  ]);

const explained = ({ process, command, cause, agency, code, because, at, times }: RefusedOrder): string =>
  `${process} could not give ${command} for ${agency}, because of ${cause}: ${code}. ${because} (${times === 1 ? 'once' : `${times} times`}, last at ${at.toISOString()})`;

/** Every standing order with how far it has come, and below them what was refused and why. */
export const processesSaid = (all: readonly Process[], standing: Standing): string =>
  [
    listed(all, standing),
    ...(standing.refused.length === 0
      ? []
      : [
          '',
          'Refused, and given again after a day, then after two, four and so on where that is for time to tell:',
          ...standing.refused.map(explained),
        ]),
  ].join('\n');

/** Says what follows by itself from events and from time, how far each has come, and which of its orders were refused. */
export const processes = ({ data }: { readonly data: string }): Promise<void> =>
  withPictures(data, async ({ pool, store }) => {
    const [reached, refused, { position: head }] = await Promise.all([
      checkpoints(pool),
      refusedOrders(pool),
      store.head(),
    ]);
    console.log(processesSaid(standingOrders, { reached, refused, head }));
  });
