import { appendAnswer, batchAnswer } from './answers';
import type { Expected, Outcome, Proposal } from './event-log';
import type { Fault } from './faults';
import { grpc, type Grpc, type StreamMessages } from './protocol';
import { nameOf } from './read-query';
import type { StandInParts } from './stand-in-parts';
import { underFault } from './under-fault';

type AppendCall = Grpc.ServerReadableStream<StreamMessages.AppendReq, StreamMessages.AppendResp>;
type BatchCall = Grpc.ServerDuplexStream<StreamMessages.BatchAppendReq, StreamMessages.BatchAppendResp>;
type Message = StreamMessages.AppendReq.ProposedMessage | StreamMessages.BatchAppendReq.ProposedMessage;
type Asked = {
  readonly stream: string;
  readonly expected: Expected;
  readonly proposals: readonly Proposal[];
};

/** Streams.Append: one append, one call. */
export const appending =
  (parts: StandInParts) =>
  (call: AppendCall, answer: Grpc.sendUnaryData<StreamMessages.AppendResp>): void => {
    let options: StreamMessages.AppendReq.Options | undefined;
    const proposals: Proposal[] = [];
    call.on('data', (request: StreamMessages.AppendReq) => {
      options = request.getOptions() ?? options;
      if (request.hasProposedMessage()) proposals.push(proposalOf(request.getProposedMessage()!));
    });
    call.on('end', () => {
      const asked = { stream: nameOf(options!), expected: expectedOf(options!), proposals };
      void append(parts, asked, {
        tell: (outcome) => {
          const told = appendAnswer(outcome);
          if ('code' in told) answer(told);
          else answer(null, told as StreamMessages.AppendResp);
        },
        refuse: answer,
        sever: () => parts.sever(call.getPeer()),
      });
    });
  };

/** Streams.BatchAppend: one call for all appends of a client, in any number of pieces each. */
export const batchAppending =
  (parts: StandInParts) =>
  (call: BatchCall): void => {
    const begun = new Map<
      string,
      { options: StreamMessages.BatchAppendReq.Options; proposals: Proposal[] }
    >();
    call.on('data', (request: StreamMessages.BatchAppendReq) => {
      const id = request.getCorrelationId()!.getString();
      const piece = begun.get(id) ?? { options: request.getOptions()!, proposals: [] };
      piece.proposals.push(...request.getProposedMessagesList().map(proposalOf));
      begun.set(id, piece);
      if (!request.getIsFinal()) return;
      begun.delete(id);
      const asked = {
        stream: nameOf(piece.options),
        expected: expectedOf(piece.options),
        proposals: piece.proposals,
      };
      const tell = (outcome: Outcome | { is: 'timeout' }): void => {
        if (call.cancelled || call.writableEnded) return;
        call.write(batchAnswer(asked.stream, outcome).setCorrelationId(request.getCorrelationId()));
      };
      void append(parts, asked, {
        tell,
        // A server tells that an append took too long, and goes on; anything else ends the call for all appends.
        refuse: (status) =>
          status.code === grpc.status.DEADLINE_EXCEEDED
            ? tell({ is: 'timeout' })
            : call.emit('error', status),
        sever: () => parts.sever(call.getPeer()),
      });
    });
    call.on('end', () => call.end());
  };

type Told = {
  readonly tell: (outcome: Outcome) => void;
  readonly refuse: (status: Partial<Grpc.StatusObject>) => void;
  readonly sever: () => void;
};

const append = async (parts: StandInParts, asked: Asked, { tell, refuse, sever }: Told): Promise<void> => {
  const fault = parts.faults.take('append', asked.stream);
  let outcome: Outcome;
  await underFault(fault, {
    work: () => (outcome = outcomeOf(parts, asked, fault)),
    reply: () => tell(outcome),
    refuse,
    sever,
  });
};

const outcomeOf = ({ log }: StandInParts, asked: Asked, fault: Fault | undefined): Outcome => {
  const { stream, expected, proposals } = asked;
  if (fault?.is !== 'conflict') return log.append(stream, expected, proposals);
  return { is: 'wrong-version', expected, actual: BigInt(log.stream(stream)?.length ?? 0) };
};

const proposalOf = (message: Message): Proposal => ({
  id: message.getId()!.getString(),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

const expectedOf = (
  options: StreamMessages.AppendReq.Options | StreamMessages.BatchAppendReq.Options,
): Expected => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  return BigInt('getRevision' in options ? options.getRevision() : options.getStreamPosition());
};
