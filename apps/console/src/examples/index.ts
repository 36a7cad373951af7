import lifecycle from './lifecycle.graphql?raw';
import network from './network.graphql?raw';
import recordDetection from './record-detection.graphql?raw';
import timeline from './timeline.graphql?raw';

/** The queries that the editor opens with, one in each tab; the README shows the same ones. */
export const examples: readonly string[] = [lifecycle, network, timeline, recordDetection];
