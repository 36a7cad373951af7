import { features, type FeatureMessages, type Grpc, type SharedMessages } from './protocol';
import type { StandInParts } from './stand-in-parts';
import { underFault } from './under-fault';

const SERVER_VERSION = '23.10.8';

type FeaturesCall = Grpc.ServerUnaryCall<SharedMessages.Empty, FeatureMessages.SupportedMethods>;

/** What a server can do: the client asks before its first append, and has no time-out for it. */
export const telling =
  (parts: StandInParts, batchAppend: boolean) =>
  (call: FeaturesCall, answer: Grpc.sendUnaryData<FeatureMessages.SupportedMethods>): void =>
    void underFault(parts.faults.take('features', ''), {
      work: () => undefined,
      reply: () => answer(null, featureList(batchAppend)),
      refuse: answer,
      sever: () => parts.sever(call.getPeer()),
    });

const featureList = (batchAppend: boolean): FeatureMessages.SupportedMethods => {
  const methods = ['read', 'append', ...(batchAppend ? ['batchappend'] : [])].map((name) =>
    new features.SupportedMethod().setServiceName('event_store.client.streams.streams').setMethodName(name),
  );
  return new features.SupportedMethods().setMethodsList(methods).setEventStoreServerVersion(SERVER_VERSION);
};
