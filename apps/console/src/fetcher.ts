import type { GraphiQLProps } from 'graphiql';
import { knownHashes } from './known-hashes';

type Fetcher = GraphiQLProps['fetcher'];

/** The officer is asked for at every request, so that a change of officer needs no new fetcher. What the server knows is sent by its hash. */
export function createFetcher(currentOfficer: () => string | undefined): Fetcher {
  const hashes = knownHashes();
  return async (question, options) => {
    const headers = new Headers(options?.headers);
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/json');
    headers.set('x-throughline', 'console');
    headers.delete('x-demonstration-officer');
    const officer = currentOfficer();
    if (officer !== undefined) headers.set('x-demonstration-officer', officer);
    const { query, ...rest } = question;
    const sha256Hash = (await hashes).get(query);
    const body = JSON.stringify(
      sha256Hash ? { ...rest, extensions: { persistedQuery: { version: 1, sha256Hash } } } : question,
    );
    const response = await fetch('/graphql', { method: 'POST', headers, body }).catch(() => undefined);
    return response ? read(response) : failure('did not answer. Check that Throughline is running');
  };
}

async function read(response: Response) {
  try {
    return await response.json();
  } catch {
    return failure(`answered ${response.status} without a GraphQL result. Check its log`);
  }
}

/** Shaped as a GraphQL result, because the editor prints the stack of whatever is thrown. */
function failure(what: string) {
  return { data: null, errors: [{ message: `The server ${what}, then run this again.` }] };
}
