import type * as FeaturesService from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import type * as FeatureMessages from '@eventstore/db-client/generated/serverfeatures_pb';
import type * as SharedMessages from '@eventstore/db-client/generated/shared_pb';
import type * as StatusMessages from '@eventstore/db-client/generated/status_pb';
import type * as StreamsService from '@eventstore/db-client/generated/streams_grpc_pb';
import type * as StreamMessages from '@eventstore/db-client/generated/streams_pb';
import type * as Grpc from '@grpc/grpc-js';
import type * as AnyMessages from 'google-protobuf/google/protobuf/any_pb';
import type * as EmptyMessages from 'google-protobuf/google/protobuf/empty_pb';
import { ofClient } from '../of-client';

export const grpc = ofClient('@grpc/grpc-js') as typeof Grpc;
export const anyMessages = ofClient('google-protobuf/google/protobuf/any_pb') as typeof AnyMessages;
export const emptyMessages = ofClient('google-protobuf/google/protobuf/empty_pb') as typeof EmptyMessages;
export const shared = ofClient('./generated/shared_pb') as typeof SharedMessages;
export const statuses = ofClient('./generated/status_pb') as typeof StatusMessages;
export const streams = ofClient('./generated/streams_pb') as typeof StreamMessages;
export const features = ofClient('./generated/serverfeatures_pb') as typeof FeatureMessages;
export const { StreamsService: streamsService } = ofClient(
  './generated/streams_grpc_pb',
) as typeof StreamsService;
export const { ServerFeaturesService: featuresService } = ofClient(
  './generated/serverfeatures_grpc_pb',
) as typeof FeaturesService;

export type { FeatureMessages, Grpc, SharedMessages, StreamMessages };
