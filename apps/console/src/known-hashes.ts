const patience = 5_000;

/** The hashes of the documents that the server knows, by their text; none where it does not say, and then all are sent as text. */
export async function knownHashes(): Promise<ReadonlyMap<string, string>> {
  const answer: unknown = await fetch('/documents.json', { signal: AbortSignal.timeout(patience) })
    .then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined);
  const documents = typeof answer === 'object' && answer !== null ? Object.entries(answer) : [];
  return new Map(documents.map(([hash, text]) => [text, hash]));
}
