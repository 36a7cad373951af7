import type { EventStore } from '@throughline/event-store';
import type { AnyView } from '@throughline/kernel';
import type { Picture } from '@throughline/projections';
import { createHash } from 'node:crypto';
import { InvalidInput } from '../input/invalid-input';
import type { Opaque } from '../opaque';
import { assertOnRecord, openPlace, type Place, sealPlace } from '../queries/place';
import type { Read } from '../queries/what-is-read';
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
  /** What those who follow are told of; everything, where it is not known. */
  readonly read?: Read | undefined;
};

/** A row that came to be on the list, with the position to go on after. */
export type Told = Pick<Added, 'row' | 'reader'> & { readonly position: string };

/** How many of those who follow read at the same time. */
const AT_A_TIME = 4;

/** A picture that is followed by all who read the same of it. */
type Followed = { readonly picture: Picture; readonly watch: Watch; readonly looks: Looks };

/** Lists that tell what comes to be on them. */
export class Live {
  private readonly followed = new WeakMap<Picture, Followed>();
  private readonly turns = new Turns(AT_A_TIME);

  constructor(private readonly parts: LiveParts) {}

  /** Throws `InvalidInput` where the position cannot be gone on after. */
  async open<T>(asked: LiveAsked, subscriber: Subscriber, show: (told: Told) => T): Promise<Feed<T>> {
    const { view, args } = asked;
    const list = createHash('sha256')
      .update(JSON.stringify([view.name, args]))
      .digest('base64url')
      .slice(0, 8);
    const { picture, watch, looks } = this.followedBy(asked);
    const place = await this.turns.take(() => this.placeOf(asked, list, picture));
    const watcher = watch.join();
    const { turns } = this;
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

  /** What somebody follows is not held up by what they are not told of. */
  private followedBy({ read }: LiveAsked): Followed {
    const picture = read ? this.parts.picture.of(read.projections) : this.parts.picture;
    const known = this.followed.get(picture);
    if (known) return known;
    const one = { picture, watch: new Watch({ ...this.parts, picture }), looks: new Looks(picture) };
    this.followed.set(picture, one);
    return one;
  }

  private async placeOf({ after }: LiveAsked, list: string, picture: Picture): Promise<Place> {
    const { store, opaque } = this.parts;
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
