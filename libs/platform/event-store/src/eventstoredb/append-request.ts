import type { EventData } from '@eventstore/db-client';
import type * as SharedMessages from '@eventstore/db-client/generated/shared_pb';
import type * as StreamMessages from '@eventstore/db-client/generated/streams_pb';
import type * as EmptyMessages from 'google-protobuf/google/protobuf/empty_pb';
import { ofClient } from './of-client';

type Asked = {
  readonly stream: string;
  /** Of the event before them, -1 where there is none. */
  readonly revision: number;
  readonly events: readonly EventData[];
};

const shared = ofClient('./generated/shared_pb') as typeof SharedMessages;
const { BatchAppendReq } = ofClient('./generated/streams_pb') as typeof StreamMessages;
const { Empty } = ofClient('google-protobuf/google/protobuf/empty_pb') as typeof EmptyMessages;

/** An append as it is put to the engine; without a deadline of ours, which clocks that differ would miss. */
export const toRequest = (id: string, { stream, revision, events }: Asked): StreamMessages.BatchAppendReq => {
  const name = new shared.StreamIdentifier().setStreamName(Buffer.from(stream));
  const options = new BatchAppendReq.Options().setStreamIdentifier(name);
  if (revision < 0) options.setNoStream(new Empty());
  else options.setStreamPosition(String(revision));
  return new BatchAppendReq()
    .setCorrelationId(new shared.UUID().setString(id))
    .setOptions(options)
    .setProposedMessagesList(events.map(toMessage))
    .setIsFinal(true);
};

const toMessage = ({
  id,
  type,
  contentType,
  data,
  metadata,
}: EventData): StreamMessages.BatchAppendReq.ProposedMessage => {
  const message = new BatchAppendReq.ProposedMessage()
    .setId(new shared.UUID().setString(id))
    .setData(data as Uint8Array)
    .setCustomMetadata(Buffer.from(JSON.stringify(metadata)));
  message.getMetadataMap().set('type', type).set('content-type', contentType);
  return message;
};
