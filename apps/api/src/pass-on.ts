import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** Leaves what a resolver throws to `answerError`, which tells and logs it once; what is no GraphQL goes the usual way. */
@Catch()
export class PassOn extends BaseExceptionFilter {
  override catch(fault: unknown, host: ArgumentsHost): unknown {
    return host.getType<string>() === 'graphql' ? fault : super.catch(fault, host);
  }
}
