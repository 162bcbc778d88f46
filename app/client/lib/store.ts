// What this viewer holds of a session: puts what it is told, in order, and computes nothing from it.

import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type {
  AnyView,
  Beat,
  Changes,
  LimitsFrame,
  NoteShape,
  PersonShape,
  RatingShape,
  RecordShape,
  SessionShape,
  Signal as SignalFrame,
  Views,
  Welcome,
  You,
} from "../protocol.gen.ts";
import { ratingName } from "./rounds.ts";

export type Told = Welcome | Changes | Views | Beat | SignalFrame;
/** `resync`: something was missed; say hello again with the own epoch and seq. */
export type Reception = "taken" | "resync";

/** Everything, as one value that can be sent to another tab. */
export interface Picture {
  epoch: string | null;
  seq: number;
  records: RecordShape[];
  views: [string, AnyView][];
  online: Record<string, number>;
  you: You | null;
  limits: LimitsFrame | null;
  /** It holds what its own seq does not cover: of a visit, or of half a step. */
  runsAhead: boolean;
}

/** How far one has come, in the words of hello. */
export interface Known {
  epoch: string | null;
  seq: number | null;
}

type Tables = Map<string, RecordShape>;

/** A picture that is being built while the old one stays on the screen (H8). */
interface Next {
  tables: Tables;
  until: number;
}

export class Store {
  readonly session: ReadonlySignal<SessionShape | null>;
  readonly me: ReadonlySignal<PersonShape | null>;
  readonly notes: ReadonlySignal<ReadonlyMap<string, NoteShape>>;
  readonly people: ReadonlySignal<ReadonlyMap<string, PersonShape>>;
  /** Own ratings, by `ratingName`. */
  readonly ratings: ReadonlySignal<ReadonlyMap<string, RatingShape>>;
  readonly views: Signal<ReadonlyMap<string, AnyView>> = signal(new Map());
  readonly online: Signal<Readonly<Record<string, number>>> = signal({});
  readonly you: Signal<You | null> = signal(null);
  readonly limits: Signal<LimitsFrame | null> = signal(null);
  /** How far this viewer has come in the session's history. */
  readonly reached: Signal<number> = signal(0);

  readonly #tables = emptyTables();
  #epoch: string | null = null;
  #seq = 0;
  #next: Next | null = null;
  #viewsAreOld = false;
  #ofVisit = false;
  #hasHalfAStep = false;

  constructor() {
    this.session = computed(() => first(this.#tables.session.value));
    this.people = this.#tables.person;
    this.notes = this.#tables.note;
    this.me = computed(() => this.people.value.get(this.you.value?.person ?? "") ?? null);
    this.ratings = computed(() => byCriterion(this.#tables.rating.value.values()));
  }

  /** All records of a kind that this viewer sees, by id. */
  all<K extends Kind>(kind: K): ReadonlySignal<ReadonlyMap<string, Shape<K>>> {
    return this.#tables[kind];
  }

  /** kind/id of everything this viewer sees. */
  keys(): string[] {
    return Object.values(this.#tables).flatMap((table) =>
      [...table.value.values()].map((record) => keyOf(record)),
    );
  }

  get epoch(): string | null {
    return this.#epoch;
  }

  // The server remembers no visit, and does not know how much of a step has come: nobody would ever tell what has gone
  // of either since. So ask for everything.
  /** What to say hello with: of a picture that is being built, how far that has come. */
  get known(): Known {
    if (this.#epoch === null || this.#runsAhead) return { epoch: null, seq: null };
    return { epoch: this.#epoch, seq: this.#seq };
  }

  get seq(): number {
    return this.#seq;
  }

  get #runsAhead(): boolean {
    return this.#ofVisit || this.#hasHalfAStep;
  }

  /** False while a new picture is being built behind the old one. */
  get whole(): boolean {
    return this.#next === null;
  }

  /** From now on it may hold records of another board, which its own seq does not cover (P-23). */
  visit(): void {
    this.#ofVisit = true;
  }

  receive(frame: Told): Reception {
    return batch(() => this.#take(frame));
  }

  /** Only while whole: half a picture would look like the end of one. */
  picture(): Picture {
    return {
      epoch: this.#epoch,
      seq: this.#seq,
      records: Object.values(this.#tables).flatMap((table): RecordShape[] => [
        ...table.value.values(),
      ]),
      views: [...this.views.value],
      online: { ...this.online.value },
      you: this.you.value,
      limits: this.limits.value,
      runsAhead: this.#runsAhead,
    };
  }

  /** Takes over another tab's picture. */
  show(picture: Picture): void {
    batch(() => {
      this.#epoch = picture.epoch;
      this.#seq = picture.seq;
      this.#next = null;
      this.#ofVisit = picture.runsAhead;
      this.#hasHalfAStep = false;
      this.#swap(new Map(picture.records.map((record) => [keyOf(record), record])));
      this.views.value = new Map(picture.views);
      this.online.value = picture.online;
      this.you.value = picture.you;
      this.limits.value = picture.limits;
      this.reached.value = picture.seq;
    });
  }

  #take(frame: Told): Reception {
    switch (frame.type) {
      case "welcome":
        return this.#welcome(frame);
      case "changes":
        return this.#changes(frame);
      case "beat":
        return this.#advance(frame.from, frame.seq);
      case "views":
        return this.#putViews(frame);
      case "signal":
        this.online.value = frame.online;
        return "taken";
    }
  }

  #welcome(frame: Welcome): Reception {
    const startsOver = frame.reset || frame.epoch !== this.#epoch;
    this.#epoch = frame.epoch;
    this.you.value = frame.you;
    this.limits.value = frame.limits;
    this.#viewsAreOld = true;
    if (startsOver) {
      this.#next = { tables: new Map(), until: frame.seq };
      this.#seq = 0;
      this.#ofVisit = false;
      this.#hasHalfAStep = false;
    } else if (this.#next) {
      this.#next.until = frame.seq;
    }
    this.#arrive();
    return "taken";
  }

  #changes(frame: Changes): Reception {
    if (frame.from < this.#seq && frame.to <= this.#seq) return "taken";
    if (frame.from !== this.#seq) return "resync";
    if (this.#next) putInto(this.#next.tables, frame);
    else this.#put(frame);
    this.#hasHalfAStep = frame.part ?? false;
    return this.#advance(frame.from, frame.to);
  }

  #advance(from: number, to: number): Reception {
    if (from < this.#seq && to <= this.#seq) return "taken";
    if (from !== this.#seq) return "resync";
    this.#seq = to;
    this.#arrive();
    return "taken";
  }

  #arrive(): void {
    if (this.#next && this.#seq >= this.#next.until) {
      this.#swap(this.#next.tables);
      this.#next = null;
    }
    if (!this.#next) this.reached.value = this.#seq;
  }

  #swap(records: Tables): void {
    for (const kind of KINDS) this.#replace(kind, records);
  }

  #replace<K extends Kind>(kind: K, records: Tables): void {
    const table = new Map<string, Shape<K>>();
    for (const record of records.values()) if (isOf(kind, record)) table.set(record.id, record);
    setTable(this.#tables, kind, table);
  }

  #put(frame: Changes): void {
    for (const kind of KINDS) this.#putKind(kind, frame);
  }

  #putKind<K extends Kind>(kind: K, frame: Changes): void {
    const gone = frame.gone.filter((key) => key.startsWith(`${kind}/`));
    const put = frame.put.filter((record): record is Shape<K> => isOf(kind, record));
    if (gone.length === 0 && put.length === 0) return;
    const table = new Map(this.#tables[kind].value as ReadonlyMap<string, Shape<K>>);
    for (const key of gone) table.delete(key.slice(kind.length + 1));
    for (const record of put) table.set(record.id, record);
    setTable(this.#tables, kind, table);
  }

  #putViews(frame: Views): Reception {
    const views = new Map(this.#viewsAreOld ? [] : this.views.value);
    this.#viewsAreOld = false;
    for (const [name, view] of Object.entries(frame.put)) {
      if (view === null) views.delete(name);
      else views.set(name, view);
    }
    this.views.value = views;
    return "taken";
  }
}

export type Kind = RecordShape["kind"];
export type Shape<K extends Kind> = Extract<RecordShape, { kind: K }>;
type TableSignals = { [K in Kind]: Signal<ReadonlyMap<string, Shape<K>>> };

function emptyTables(): TableSignals {
  return {
    session: signal(new Map()),
    person: signal(new Map()),
    note: signal(new Map()),
    rating: signal(new Map()),
    comment: signal(new Map()),
    same: signal(new Map()),
    translation: signal(new Map()),
    theme: signal(new Map()),
    board: signal(new Map()),
    ready: signal(new Map()),
    priority: signal(new Map()),
    line: signal(new Map()),
    signature: signal(new Map()),
    dots: signal(new Map()),
    mark: signal(new Map()),
    evaluation: signal(new Map()),
    standing: signal(new Map()),
    link: signal(new Map()),
    spotlight: signal(new Map()),
    message: signal(new Map()),
    finding: signal(new Map()),
  };
}

const KINDS = Object.keys(emptyTables()) as readonly Kind[];

function isOf<K extends Kind>(kind: K, record: RecordShape): record is Shape<K> {
  return record.kind === kind;
}

function setTable<K extends Kind>(
  tables: TableSignals,
  kind: K,
  table: ReadonlyMap<string, Shape<K>>,
): void {
  tables[kind].value = table;
}

function putInto(records: Tables, frame: Changes): void {
  for (const key of frame.gone) records.delete(key);
  for (const record of frame.put) records.set(keyOf(record), record);
}

function keyOf(record: RecordShape): string {
  return `${record.kind}/${record.id}`;
}

function first<T>(table: ReadonlyMap<string, T>): T | null {
  for (const value of table.values()) return value;
  return null;
}

function byCriterion(ratings: Iterable<RatingShape>): ReadonlyMap<string, RatingShape> {
  return new Map(
    [...ratings].map((rating) => [ratingName(rating.criterion, rating.round), rating]),
  );
}
