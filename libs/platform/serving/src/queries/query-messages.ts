import type { Type as Class } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { QueryHandler } from '@nestjs/cqrs';
import { namedClass } from '../schema/named-class';
import type { DiffAsked, OneAsked, PageAsked, Reading, ViewAsked } from './reading';
import { READING } from '../tokens';

export class ReadOne {
  constructor(readonly asked: OneAsked) {}
}

export class ReadPage {
  constructor(readonly asked: PageAsked) {}
}

export class ReadView {
  constructor(readonly asked: ViewAsked) {}
}

export class ReadDiff {
  constructor(readonly asked: DiffAsked) {}
}

export type OneRead = Awaited<ReturnType<Reading['one']>>;
export type PageRead = Awaited<ReturnType<Reading['page']>>;
export type ViewRead = Awaited<ReturnType<Reading['view']>>;
export type DiffRead = Awaited<ReturnType<Reading['diff']>>;

/** A handler on the query bus that reads by the one place where rows are read. */
const handlerOf = <Q>(
  name: string,
  message: new (...args: never[]) => Q,
  read: (reading: Reading, query: Q) => Promise<unknown>,
): Class => {
  const Handler = namedClass(
    name,
    class {
      constructor(private readonly reading: Reading) {}

      execute(query: Q) {
        return read(this.reading, query);
      }
    },
  );
  Inject(READING)(Handler, undefined, 0);
  Reflect.defineMetadata('design:paramtypes', [Object], Handler);
  QueryHandler(message as never)(Handler);
  return Handler;
};

export const queryHandlers: readonly Class[] = [
  handlerOf('ReadOneHandler', ReadOne, (reading, { asked }) => reading.one(asked)),
  handlerOf('ReadPageHandler', ReadPage, (reading, { asked }) => reading.page(asked)),
  handlerOf('ReadViewHandler', ReadView, (reading, { asked }) => reading.view(asked)),
  handlerOf('ReadDiffHandler', ReadDiff, (reading, { asked }) => reading.diff(asked)),
];
