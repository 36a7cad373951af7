import { detectionStanding } from '@throughline/facts';
import {
  aggregate,
  type EventOf,
  type Grading,
  type Moment,
  never,
  notedBy,
  type Noted,
  published,
  type Recorded,
} from '@throughline/kernel';
import {
  type DetectionEvent,
  detectionEvents,
  type DetectionGraded,
  type DetectionLinked,
  type DetectionTriaged,
} from './events';
import { detectionRejections } from './rejections';

type Graded = EventOf<typeof DetectionGraded>['data'];
type Linked = EventOf<typeof DetectionLinked>['data'];

type Triaged = EventOf<typeof DetectionTriaged>['data'] & { readonly revision: number };

/** A grade, without what it rests on. */
export type Grade = Omit<Graded, 'reason'>;

/** A link: the id it is to, by whom and when it was made, and whether it was undone. */
type Link = {
  readonly to: string;
  readonly agency: string;
  readonly since: Moment;
  readonly revision: number;
  readonly undone: boolean;
  /** The revision at which it was undone. */
  readonly undoneAt?: number;
};

/** What must be known of a detection to decide on it. */
export type DetectionState = {
  readonly recordedBy: string;
  /** When it came to notice. */
  readonly noticed: Moment | undefined;
  readonly grade: Grade | undefined;
  readonly links: readonly Link[];
  readonly triaged: Triaged | undefined;
  /** The revision at which it was withdrawn. */
  readonly withdrawnAt: number | undefined;
  /** When it was last graded, corrected or withdrawn. */
  readonly changed: Noted | undefined;
};

const none: DetectionState = {
  recordedBy: '',
  noticed: undefined,
  grade: undefined,
  links: [],
  triaged: undefined,
  withdrawnAt: undefined,
  changed: undefined,
};

/** The ids that a link names; exactly one in every link on the record. */
export const linkedIds = ({ group, case: inCase, entity }: Omit<Linked, 'grounds'>): readonly string[] =>
  [group, inCase, entity].filter((linked) => linked !== undefined);

/** Whether a grade allows sharing under conditions without stating any. */
export const lacksConditions = ({ handling, handlingConditions }: Grade): boolean =>
  handling === 'CONDITIONS' && !handlingConditions;

const evolve = (state: DetectionState, event: Recorded<DetectionEvent>): DetectionState => {
  const { agency, happened: since, revision } = event;
  switch (event.type) {
    case 'DetectionRecorded':
      return { ...state, recordedBy: agency, noticed: event.data.detectedAt };
    case 'DetectionGraded':
    case 'DetectionRegraded':
      return { ...state, grade: event.data, changed: notedBy(event) };
    case 'DetectionLinked': {
      const made = linkedIds(event.data).map((to) => ({ to, agency, since, revision, undone: false }));
      return { ...state, links: [...state.links, ...made] };
    }
    case 'DetectionUnlinked':
      return {
        ...state,
        links: state.links.map((one) =>
          one.revision === event.data.link ? { ...one, undone: true, undoneAt: revision } : one,
        ),
      };
    case 'DetectionTriaged':
      return { ...state, triaged: { ...event.data, revision } };
    case 'DetectionWithdrawn':
      return { ...state, withdrawnAt: revision, changed: notedBy(event) };
    case 'DetectionCorrected':
      return { ...state, changed: notedBy(event) };
    default:
      return never(event);
  }
};

/** What took it back, and what came after that, may be relied on; a link that was undone may not. */
const gradingOf = ({ grade, links, withdrawnAt, changed }: DetectionState, revision: number): Grading => {
  const undoneAt = links.find((link) => link.undone && link.revision === revision)?.undoneAt;
  const withdrawnBy = withdrawnAt !== undefined && revision < withdrawnAt ? withdrawnAt : undoneAt;
  return { grade, changed, withdrawn: withdrawnBy !== undefined, withdrawnBy };
};

export const detection = aggregate('Detection', {
  says: 'Something seen that points to organised offending: by whom, where, how, and how surely.',
  events: detectionEvents,
  initial: none,
  evolve,
  rejections: detectionRejections,
  publishes: [
    published(detectionStanding, ({ recordedBy, noticed, grade, triaged, withdrawnAt }: DetectionState) => ({
      owner: recordedBy,
      noticed,
      partners: [],
      handling: grade?.handling,
      tlp: grade?.tlp,
      pap: grade?.pap,
      withdrawn: withdrawnAt !== undefined,
      duplicateOf: triaged?.duplicateOf,
    })),
  ],
  concerns: ({ links }) => links.flatMap(({ to, undone }) => (undone ? [] : [to])),
  gradingOf,
});
