import { GraphQLError, parse } from 'graphql';
import { limits, QueryTooLarge } from './limits';
import { assertSize, type Operations } from './query-size';

/** Longer texts are rare, and would fill the memory. */
const LONGEST_KEPT = 10_000;

/** Looks at the text of queries before anything else does, and at one that comes again only once. */
export class SeenQueries {
  readonly #seen = new Map<string, Operations>();

  constructor(private readonly most = 1_000) {}

  /**
   * The operations in a text; `undefined` where it is no GraphQL, which is for others to say.
   * @throws QueryTooLarge
   */
  operationsIn(text: string): Operations | undefined {
    const seen = this.#seen.get(text);
    if (seen) return seen;
    const operations = looked(text);
    if (operations && text.length <= LONGEST_KEPT) this.#keep(text, operations);
    return operations;
  }

  #keep(text: string, operations: Operations): void {
    this.#seen.set(text, operations);
    if (this.#seen.size <= this.most) return;
    const [oldest] = this.#seen.keys();
    this.#seen.delete(oldest!);
  }
}

const looked = (text: string): Operations | undefined => {
  try {
    return assertSize(parse(text, { maxTokens: limits.tokens.most, noLocation: true }));
  } catch (fault) {
    if (fault instanceof QueryTooLarge) throw fault;
    if (fault instanceof GraphQLError && TOO_MANY_TOKENS.test(fault.message))
      throw new QueryTooLarge('tokens');
    // The parser itself ran out of room.
    if (fault instanceof RangeError) throw new QueryTooLarge('depth');
    return undefined;
  }
};

const TOO_MANY_TOKENS = /^Syntax Error: Document contains more /;
