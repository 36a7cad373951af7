import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { assertWithin } from './limits';

/** What kind of operation each one in a document is, by its name. */
export type Operations = ReadonlyMap<string | undefined, OperationTypeNode>;

/**
 * Refuses a document that is too large as it is written. To be asked before the document is validated, as validation
 * itself takes long over large ones; so it holds for documents that make no sense, too.
 * @throws QueryTooLarge
 */
export const assertSize = (document: DocumentNode): Operations => {
  assertWithin('definitions', document.definitions.length);
  assertWritten(document);
  const fragments = new Fragments(document);
  const operations = new Map<string | undefined, OperationTypeNode>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    operations.set(definition.name?.value, definition.operation);
    assertWithin('depth', fragments.depthOf(definition.selectionSet));
    assertWithin('rootFields', fragments.fieldsOf(definition.selectionSet));
  }
  return operations;
};

const assertWritten = (document: DocumentNode): void => {
  const written = { selections: 0, aliases: 0, directives: 0 };
  const select = (): void => void (written.selections += 1);
  visit(document, {
    Field: ({ alias }) => {
      select();
      if (alias) written.aliases += 1;
    },
    FragmentSpread: select,
    InlineFragment: select,
    Directive: () => void (written.directives += 1),
  });
  assertWithin('aliases', written.aliases);
  assertWithin('directives', written.directives);
  assertWithin('selections', written.selections);
};

type Measure = (of: SelectionSetNode) => number;

/** Measures selections with their fragments unfolded; a fragment within itself counts for nothing, as validation refuses it. */
class Fragments {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #depths = new Map<string, number>();
  readonly #fields = new Map<string, number>();

  constructor({ definitions }: DocumentNode) {
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** One frame of the stack for each level, as a hostile query has thousands. */
  readonly depthOf: Measure = ({ selections }) => {
    let deepest = 0;
    for (const selection of selections)
      deepest = Math.max(
        deepest,
        selection.kind === Kind.FIELD
          ? 1 + (selection.selectionSet ? this.depthOf(selection.selectionSet) : 0)
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.depthOf(selection.selectionSet)
            : this.#ofFragment(selection.name.value, this.#depths, this.depthOf),
      );
    return deepest;
  };

  readonly fieldsOf: Measure = ({ selections }) => {
    let sum = 0;
    for (const selection of selections)
      sum +=
        selection.kind === Kind.FIELD
          ? 1
          : selection.kind === Kind.INLINE_FRAGMENT
            ? this.fieldsOf(selection.selectionSet)
            : this.#ofFragment(selection.name.value, this.#fields, this.fieldsOf);
    return sum;
  };

  #ofFragment(name: string, known: Map<string, number>, measure: Measure): number {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, 0);
    const fragment = this.#fragments.get(name);
    const measured = fragment ? measure(fragment.selectionSet) : 0;
    known.set(name, measured);
    return measured;
  }
}
