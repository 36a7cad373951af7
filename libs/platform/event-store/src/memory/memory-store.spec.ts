import { describeEventStore } from '../contract/event-store.contract';
import { openMemoryStore } from './memory-store';

describeEventStore('the event store in memory', async (options) => openMemoryStore(options));
