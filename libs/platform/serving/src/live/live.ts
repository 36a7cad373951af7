import type { EventStore } from '@throughline/event-store';
import type { AnyView } from '@throughline/kernel';
import type { Picture } from '@throughline/projections';
import { createHash } from 'node:crypto';
import { InvalidInput } from '../input/invalid-input';
import type { Opaque } from '../opaque';
import { assertOnRecord, openPlace, type Place, sealPlace } from '../queries/place';
import { Feed } from './feed';
import { type Added, FollowedList } from './followed-list';
import type { Subscriber } from './subscriber';
import { Looks } from './looks';
import { Turns } from './turns';
import { Watch } from './watch';

export type LiveParts = {
  readonly store: EventStore;
  readonly picture: Picture;
  readonly opaque: Opaque;
  readonly report: (fault: unknown) => void;
};

export type LiveAsked = {
  readonly view: AnyView & { readonly is: 'list' };
  /** Checked and settled. */
  readonly args: object;
  /** Everything that came after this position is told, and what comes from now on where none is given. */
  readonly after?: string | null | undefined;
};

/** A row that came to be on the list, with the position to go on after. */
export type Told = Pick<Added, 'row' | 'reader'> & { readonly position: string };

/** How many of those who follow read at the same time. */
const AT_A_TIME = 4;

/** Lists that tell what comes to be on them. */
export class Live {
  private readonly watch: Watch;
  private readonly looks: Looks;
  private readonly turns = new Turns(AT_A_TIME);

  constructor(private readonly parts: LiveParts) {
    this.watch = new Watch(parts);
    this.looks = new Looks(parts.picture);
  }

  /** Throws `InvalidInput` where the position cannot be gone on after. */
  async open<T>(asked: LiveAsked, subscriber: Subscriber, show: (told: Told) => T): Promise<Feed<T>> {
    const { view, args } = asked;
    const list = createHash('sha256')
      .update(JSON.stringify([view.name, args]))
      .digest('base64url')
      .slice(0, 8);
    const place = await this.turns.take(() => this.placeOf(asked, list));
    const watcher = this.watch.join();
    const { looks, turns } = this;
    const { report } = this.parts;
    const followed = new FollowedList({ looks, turns, watcher, report }, { view, args, list, place });
    const feed = new Feed(shown(followed.added(), this.parts.opaque, show), () => {
      watcher.leave();
      remove();
    });
    const remove = subscriber.add({
      position: () => sealPlace(this.parts.opaque, followed.place),
      refuse: (fault) => feed.refuse(fault),
    });
    return feed;
  }

  private async placeOf({ after }: LiveAsked, list: string): Promise<Place> {
    const { store, picture, opaque } = this.parts;
    if (!after) return { at: await picture.reached() };
    const place = openPlace(opaque, 'after', after);
    if (place.since !== undefined && place.list !== list)
      throw new InvalidInput([{ path: 'after', must: 'must be a position that this same list gave' }]);
    await assertOnRecord(store, 'after', place.at);
    return place;
  }
}

async function* shown<T>(
  source: AsyncGenerator<Added, undefined>,
  opaque: Opaque,
  show: (told: Told) => T,
): AsyncGenerator<T, undefined> {
  for await (const { row, reader, place } of source)
    yield show({ row, reader, position: sealPlace(opaque, place) });
}
