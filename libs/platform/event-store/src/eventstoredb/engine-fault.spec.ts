import { engineFault } from './engine-fault';

const typed = (type: string, more: object = {}): Error => Object.assign(new Error(type), { type, ...more });

describe('what a failed call to EventStoreDB tells', () => {
  it.each([
    [
      'the revision the stream is at',
      typed('wrong-expected-version', { actualVersion: 7n }),
      { is: 'wrong-revision', actual: 7 },
    ],
    [
      'that there is no stream',
      typed('wrong-expected-version', { actualVersion: 'no_stream' }),
      { is: 'wrong-revision', actual: -1 },
    ],
    ['that it was refused', typed('access-denied'), { is: 'refused' }],
    ['that it is too large', typed('maximum-append-size-exceeded'), { is: 'refused' }],
    ['that the server is too old', Object.assign(typed('unknown'), { code: 12 }), { is: 'refused' }],
    [
      'that nobody listens',
      new Error('14 UNAVAILABLE: No connection established. Last error: connect ECONNREFUSED'),
      { is: 'not-sent' },
    ],
    ['that no node was found', new Error('Failed to discover after 10 attempts.'), { is: 'not-sent' }],
    [
      'that a node is not ready',
      typed('unknown', { message: 'Could not recognize Server Is Not Ready' }),
      { is: 'not-sent' },
    ],
    [
      'that nobody leads',
      typed('unknown', { message: 'Could not recognize No leader info available in response' }),
      { is: 'not-sent' },
    ],
    ['nothing, when the node is no leader any more', typed('not-leader'), { is: 'unknown' }],
    [
      'nothing, when the host was lost',
      typed('unavailable', { message: 'read EHOSTUNREACH' }),
      { is: 'unknown' },
    ],
    ['nothing, when the connection broke', typed('unavailable'), { is: 'unknown' }],
    ['nothing, when a node shut down', typed('unknown'), { is: 'unknown' }],
    ['nothing, when the time was up', typed('deadline-exceeded'), { is: 'unknown' }],
    ['nothing, when it is of no known kind', new Error('read ECONNRESET'), { is: 'unknown' }],
  ])('%s', (_, error, fault) => {
    expect(engineFault(error)).toEqual(fault);
  });
});
