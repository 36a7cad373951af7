import type { Message } from 'google-protobuf';
import { MAXIMUM_APPEND_SIZE, type Outcome, type StoredEvent } from './event-log';
import {
  anyMessages,
  emptyMessages,
  grpc,
  shared,
  statuses,
  streams,
  type Grpc,
  type StreamMessages,
} from './protocol';

const TICKS_PER_MILLISECOND = 10_000n;

const identifierOf = (stream: string) =>
  new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(stream)));

export const eventAnswer = (event: StoredEvent): StreamMessages.ReadResp => {
  const { ReadEvent } = streams.ReadResp;
  const position = String(event.position);
  const recorded = new ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(event.id))
    .setStreamIdentifier(identifierOf(event.stream))
    .setStreamRevision(String(event.revision))
    .setCommitPosition(position)
    .setPreparePosition(position)
    .setData(event.data)
    .setCustomMetadata(event.metadata);
  const metadata = recorded.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('content-type', event.contentType);
  metadata.set('created', String(BigInt(event.created) * TICKS_PER_MILLISECOND));
  return new streams.ReadResp().setEvent(new ReadEvent().setEvent(recorded).setCommitPosition(position));
};

export const notFoundAnswer = (stream: string): StreamMessages.ReadResp =>
  new streams.ReadResp().setStreamNotFound(
    new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream)),
  );

export const confirmation = (id: string): StreamMessages.ReadResp =>
  new streams.ReadResp().setConfirmation(
    new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id),
  );

export const caughtUpAnswer = (): StreamMessages.ReadResp =>
  new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());

export const checkpointAnswer = (commit: bigint, prepare: bigint): StreamMessages.ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(commit)).setPreparePosition(String(prepare)),
  );

/** The answer to a plain append, or why it is refused. */
export const appendAnswer = (outcome: Outcome): StreamMessages.AppendResp | Partial<Grpc.StatusObject> => {
  const answer = new streams.AppendResp();
  if (outcome.is === 'too-large') return tooLargeStatus();
  if (outcome.is === 'wrong-version') return answer.setWrongExpectedVersion(plainWrongVersion(outcome));
  const position = String(outcome.position);
  return answer.setSuccess(
    new streams.AppendResp.Success()
      .setCurrentRevision(String(outcome.revision))
      .setPosition(
        new streams.AppendResp.Position().setCommitPosition(position).setPreparePosition(position),
      ),
  );
};

const plainWrongVersion = ({ actual, expected }: Extract<Outcome, { is: 'wrong-version' }>) => {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual === undefined) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  return wrong;
};

const tooLargeStatus = (): Partial<Grpc.StatusObject> => {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', String(MAXIMUM_APPEND_SIZE));
  const details = `Maximum Append Size of ${MAXIMUM_APPEND_SIZE} Exceeded.`;
  return { code: grpc.status.INVALID_ARGUMENT, details, metadata };
};

/** The answer to an append of a batch, still without whom it answers. */
export const batchAnswer = (
  stream: string,
  outcome: Outcome | { is: 'timeout' },
): StreamMessages.BatchAppendResp => {
  const answer = new streams.BatchAppendResp().setStreamIdentifier(identifierOf(stream));
  if (outcome.is === 'timeout') return answer.setError(failure('Timeout', new shared.Timeout()));
  if (outcome.is === 'wrong-version')
    return answer.setError(failure('WrongExpectedVersion', batchWrongVersion(outcome)));
  if (outcome.is === 'too-large') {
    const details = new shared.MaximumAppendSizeExceeded().setMaxappendsize(MAXIMUM_APPEND_SIZE);
    return answer.setError(failure('MaximumAppendSizeExceeded', details));
  }
  const position = String(outcome.position);
  return answer.setSuccess(
    new streams.BatchAppendResp.Success()
      .setCurrentRevision(String(outcome.revision))
      .setPosition(new shared.AllStreamPosition().setCommitPosition(position).setPreparePosition(position)),
  );
};

const failure = (name: string, details: Message) => {
  const packed = new anyMessages.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  return new statuses.Status().setMessage(name).setDetails(packed);
};

const batchWrongVersion = ({ actual, expected }: Extract<Outcome, { is: 'wrong-version' }>) => {
  const wrong = new shared.WrongExpectedVersion();
  const empty = new emptyMessages.Empty();
  if (actual === undefined) wrong.setCurrentNoStream(empty);
  else wrong.setCurrentStreamRevision(String(actual));
  if (expected === 'any') wrong.setExpectedAny(empty);
  else if (expected === 'no_stream') wrong.setExpectedNoStream(empty);
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(empty);
  else wrong.setExpectedStreamPosition(String(expected));
  return wrong;
};
