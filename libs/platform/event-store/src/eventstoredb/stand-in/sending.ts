import type { Grpc, StreamMessages } from './protocol';

export type ReadCall = Grpc.ServerWritableStream<StreamMessages.ReadReq, StreamMessages.ReadResp>;

/** Sends at the speed of whoever receives; what is sent after the call ended goes nowhere. */
export const send = async (call: ReadCall, answer: StreamMessages.ReadResp): Promise<void> => {
  if (call.cancelled || call.writableEnded || call.write(answer)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      call.off('drain', go).off('cancelled', go);
      resolve();
    };
    call.on('drain', go).on('cancelled', go);
  });
};

export const refuse = (call: ReadCall, status: Partial<Grpc.StatusObject>): void => {
  if (!call.cancelled && !call.writableEnded) call.emit('error', status);
};
