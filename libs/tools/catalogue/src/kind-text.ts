import { type Field, type Kind, never } from '@throughline/kernel';

/** A kind as a reader of the catalogue is told it, from where a code leads to the page of the vocabulary. */
export const kindText = (kind: Kind): string => {
  switch (kind.is) {
    case 'id':
      return `id of ${kind.of}`;
    case 'text':
      return kind.form === 'line' ? `line, up to ${kind.max}` : `prose, up to ${kind.max}`;
    case 'code':
      return `code of [${kind.list.name}](../vocabulary.md#${kind.list.name.toLowerCase()})`;
    case 'list':
      return `list of ${kindText(kind.of.kind)}`;
    case 'group':
      return `${kind.name} (${Object.entries(kind.fields as Readonly<Record<string, Field<unknown>>>)
        .map(([name, { kind: inner, traits }]) => `${name}${traits.optional ? '?' : ''}: ${kindText(inner)}`)
        .join('; ')})`;
    case 'instant':
    case 'moment':
    case 'span':
    case 'quantity':
    case 'money':
    case 'percentage':
    case 'count':
    case 'boolean':
      return kind.is;
    default:
      return never(kind);
  }
};
