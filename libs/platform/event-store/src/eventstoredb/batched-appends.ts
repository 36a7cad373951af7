import {
  convertToCommandError,
  type EventData,
  type EventStoreDBClient,
  UnavailableError,
} from '@eventstore/db-client';
import type * as UnpackError from '@eventstore/db-client/dist/streams/appendToStream/unpackError';
import type * as Uuids from '@eventstore/db-client/dist/utils/grpcUUID';
import type * as StreamsService from '@eventstore/db-client/generated/streams_grpc_pb';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { CallOptions, ClientDuplexStream, Metadata } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { finished } from 'node:stream';
import { toRequest } from './append-request';
import { ofClient } from './of-client';

type StreamsClient = StreamsService.StreamsClient;
type Call = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

/** What the client makes its own calls with, and keeps to itself. */
type Insides = {
  GRPCStreamCreator(
    service: typeof StreamsService.StreamsClient,
    name: string,
    create: (client: StreamsClient) => Call,
    cache: WeakMap<StreamsClient, Call>,
  ): () => Promise<Call>;
  callArguments(
    options: { readonly requiresLeader: boolean },
    call: { readonly deadline: number },
  ): [metadata: Metadata, options: CallOptions];
};

type Waiting = {
  readonly stream: string;
  readonly appended: () => void;
  readonly failed: (fault: unknown) => void;
};

const { StreamsClient } = ofClient('./generated/streams_grpc_pb') as typeof StreamsService;
const { unpackToCommandError } = ofClient('./dist/streams/appendToStream/unpackError') as typeof UnpackError;
const { parseUUID } = ofClient('./dist/utils') as typeof Uuids;

/**
 * Appends over one call of a client, which finds the servers and connects. What the client itself has for that ends the process
 * where a connection breaks while appends wait to be sent, or where an answer comes to one that another connection took down.
 */
export class BatchedAppends {
  readonly #calls = new WeakMap<StreamsClient, Call>();
  readonly #waiting = new WeakMap<Call, Map<string, Waiting>>();
  readonly #call: () => Promise<Call>;
  #abandon = (): void => undefined;

  constructor(client: EventStoreDBClient) {
    const insides = client as unknown as Insides;
    const begin = (service: StreamsClient): Call => {
      this.#abandon = () => service.close();
      // The call is for all appends, so it has no deadline; and only the leader knows at which revision a stream is.
      return this.#begin(
        service.batchAppend(...insides.callArguments({ requiresLeader: true }, { deadline: Infinity })),
      );
    };
    this.#call = insides.GRPCStreamCreator(StreamsClient, 'appends', begin, this.#calls);
  }

  /** Fails as the client does; waits for as long as the connection seems to stand. */
  async append(stream: string, revision: number, events: readonly EventData[]): Promise<void> {
    const call = await this.#call();
    const waiting = this.#waiting.get(call);
    if (!waiting) throw new UnavailableError();
    const id = randomUUID();
    await new Promise<void>((appended, failed) => {
      waiting.set(id, { stream, appended, failed });
      call.write(toRequest(id, { stream, revision, events }));
    });
  }

  /** Lets go of the connection, so that whoever connects next has a new one. */
  abandon(): void {
    this.#abandon();
  }

  #begin(call: Call): Call {
    const waiting = new Map<string, Waiting>();
    this.#waiting.set(call, waiting);
    call.on('data', (answer: BatchAppendResp) => {
      const id = parseUUID(answer.getCorrelationId()) ?? '';
      const one = waiting.get(id);
      waiting.delete(id);
      if (answer.hasError()) one?.failed(unpackToCommandError(answer.getError()!, one.stream));
      else one?.appended();
    });
    finished(call, (fault) => {
      this.#waiting.delete(call);
      for (const { failed } of waiting.values())
        failed(fault ? convertToCommandError(fault) : new UnavailableError());
    });
    return call;
  }
}
