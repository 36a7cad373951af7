import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './faults';
import { grpc, type Grpc } from './protocol';

export type Served = {
  /** What is asked for, short of telling that it is done. */
  readonly work: () => unknown;
  readonly reply: () => void;
  readonly refuse: (status: Partial<Grpc.StatusObject>) => void;
  readonly sever: () => void;
};

/** Serves a call as far as its fault lets it. */
export const underFault = async (fault: Fault | undefined, served: Served): Promise<void> => {
  if (fault?.is === 'delay') await pause(fault.ms);
  if (fault === undefined || fault.is === 'delay' || fault.is === 'conflict') {
    await served.work();
    return served.reply();
  }
  if (fault.late) await served.work();
  if (fault.is === 'break') served.sever();
  if (fault.is === 'status')
    served.refuse({ code: grpc.status[fault.code], details: 'A fault of the stand-in' });
  if (fault.is === 'not-leader') served.refuse(notLeader(fault));
};

const notLeader = ({ host, port }: { host: string; port: number }): Partial<Grpc.StatusObject> => {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', host);
  metadata.set('leader-endpoint-port', String(port));
  return { code: grpc.status.NOT_FOUND, details: 'Leader info available', metadata };
};
