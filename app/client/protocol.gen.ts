// Made by tools/protocol_types.py from the server's models. Do not edit: change the models and run it again.

export interface Ack {
  type: "ack";
  n: number;
  seq: number;
}

export interface AddComment {
  type: "add_comment";
  id: string;
  note: string;
  text: string;
  lang: string;
}

/** Under the id of one that was removed it comes back: that is how a removal is undone. */
export interface AddFinding {
  type: "add_finding";
  id: string;
  section: string;
  text: string;
  lang: string;
  sources?: readonly SourceRef[];
}

/** Languages are added while the session is open, never taken away (H25). */
export interface AddLanguages {
  type: "add_languages";
  languages: readonly string[];
}

export interface AddNote {
  type: "add_note";
  id: string;
  board: string;
  question: string;
  note_kind: string;
  text: string;
  lang: string;
}

export interface AddTheme {
  type: "add_theme";
  id: string;
  board: string;
  title: string;
}

/** A proposal that some territories have and others could adopt; each territory in one list. */
export interface AdoptableShape {
  note: string;
  have: readonly WhereShape[];
  could_adopt: readonly WhereShape[];
  would_need: readonly WhereShape[];
}

/** Let a waiting note through (H42). */
export interface Approve {
  type: "approve";
  id: string;
}

/** Put people into groups in one of the ways of F2; the chance in it comes along as `seed`. */
export interface Assign {
  type: "assign";
  way?: "preset" | "random_balanced" | "mixed_by_territory" | "alike_by_territory" | "by_language" | "choice_with_cap" | "list";
  everyone?: boolean;
  seed?: number;
  breakout?: string | null;
  cap?: number | null;
  seats?: readonly Seat[];
}

/** Take the role, from whoever has it, or give it back (H46). */
export interface BeRapporteur {
  type: "be_rapporteur";
  board: string;
  on: boolean;
}

/** The viewer whose own seq is `from` is now at `seq`; any other has missed something and says hello again. */
export interface Beat {
  type: "beat";
  from: number;
  seq: number;
  now: number;
}

/** What a cell said in the round before the one it shows now. */
export interface BeforeShape {
  round: number;
  n: number;
  none: number;
  levels: readonly number[] | null;
  median: number | null;
}

/** A criterion on which some stand at 4 or 5 and others at 1 or 2. */
export interface BesideShape {
  criterion: string;
  strong: readonly WhereShape[];
  weak: readonly WhereShape[];
  examples: readonly string[];
}

export interface BlockText {
  id: string;
  number: number;
  title: string;
  short_title: string;
  summary: string;
  icon: string | null;
  questions: readonly Worded[];
  criteria: readonly CriterionText[];
  sources: readonly SourceText[];
}

export interface BoardShape {
  kind: "board";
  id: string;
  seq: number;
  rapporteur: RapporteurShape | null;
  help: number | null;
  ready: boolean;
  locked: boolean;
}

export interface BridgingNoteShape {
  note: string;
  n: number;
  sets: Readonly<Record<string, readonly number[] | null>>;
}

/** At least five people who have something in common. `place` and `country` only of a territory. */
export interface BridgingSetShape {
  set: string;
  place: string;
  country: string;
  people: number;
}

/** View `bridging`, to staff, while no marks are being given: proposals by how well they bridge (H5). */
export interface BridgingView {
  by: "territory" | "actor_type" | "settlement" | "sse_law" | "region" | null;
  people: number;
  compared: number;
  sets: readonly BridgingSetShape[];
  notes: readonly BridgingNoteShape[];
  kept: number;
}

export interface Bye {
  type: "bye";
  code: number;
  retry_after: number;
}

/** Raise the group's hand, or lower it (H53). */
export interface CallHelp {
  type: "call_help";
  board: string;
  on: boolean;
}

export interface CardShape {
  lines: number;
  priorities: number;
  signed: number;
  earlier: number;
}

export interface CaseSourceText {
  name: string;
  url: string;
  later: boolean;
}

export interface CaseText {
  id: string;
  kind: string;
  place: string;
  country: string | null;
  period: string;
  title: string;
  summary: string;
  later: string | null;
  blocks: readonly string[];
  sources: readonly CaseSourceText[];
}

/** Of the latest round that is shown here; until one is, of the latest in which somebody rated. */
export interface CellShape {
  round: number;
  n: number;
  none: number;
  people: number;
  levels: readonly number[] | null;
  median: number | null;
  before: BeforeShape | null;
  dissent: boolean;
  obstacle: string | null;
  idea: string | null;
}

/** Applied only if `from` is the viewer's own seq; first `gone` (["kind/id"]), then `put`; then own seq = `to`. `part`: it holds records of a step behind `to` that the next frame goes on with. Sent only where it is true. */
export interface Changes {
  type: "changes";
  from: number;
  to: number;
  put: readonly (SessionShape | PersonShape | NoteShape | RatingShape | CommentShape | SameShape | TranslationShape | ThemeShape | BoardShape | ReadyShape | PriorityShape | LineShape | SignatureShape | DotsShape | MarkShape | EvaluationShape | StandingShape | LinkShape | SpotlightShape | MessageShape | FindingShape)[];
  gone: readonly string[];
  part?: boolean;
}

export interface ChooseGroup {
  type: "choose_group";
  group: string;
}

/** `fallback` lists the texts that the language lacks, as places in this very object ("blocks.0.title"); they are in `default_language`. */
export interface ClientContent {
  lang: string;
  default_language: string;
  languages: readonly string[];
  title: string;
  summary: string;
  disclaimer: string;
  date: string | null;
  organizers: readonly string[];
  objectives: readonly Worded[];
  roles: readonly Named[];
  phases: readonly PhaseText[];
  blocks: readonly BlockText[];
  plenary_questions: readonly Worded[];
  note_kinds: readonly NoteKindText[];
  scale: ScaleText;
  profile: readonly ProfileFieldText[];
  report_card: readonly TitledLine[];
  evaluation: readonly EvaluationText[];
  cases: readonly CaseText[];
  report_sections: readonly TitledLine[];
  grouping: Grouping;
  voting: VotingNumbers;
  fallback: readonly string[];
}

export interface Close {
  type: "close";
}

/** End the voting of the present round and show its results. `from_run` as in MoveTo. */
export interface CloseVoting {
  type: "close_voting";
  from_run: number;
}

/** Command `n` of this client. `run` is the phase run it was written in, `seen` the seq of the record it changes. */
export interface CommandFrame {
  type: "command";
  n: number;
  run: number;
  seen?: number | null;
  command: Offer | AddNote | EditNote | RemoveNote | AddComment | EditComment | RemoveComment | SaySame | Translate | RemoveTranslation | Rate | PlaceDots | GiveMark | Evaluate | CloseVoting | ChooseGroup | DescribeMe | BeRapporteur | CallHelp | LowerHelp | SayReady | GroupReady | ProposePriority | SetPriority | AddTheme | RenameTheme | RemoveTheme | Gather | WriteLine | EditLine | RemoveLine | SignCard | AddFinding | EditFinding | RemoveFinding | MoveTo | Repeat | SetClock | Reveal | SetGroups | Place | Assign | MergePeople | MergeTerritories | HideNote | RestoreNote | HideComment | RestoreComment | SetMode | SetJoining | SetAgenda | AddLanguages | Shine | Present | Dim | SendMessage | WithdrawMessage | OpenSession | Close | Reopen | PausePosting | LockBoard | SetLateWork | SetApproveFirst | Approve | PauseAuthor | RemoveAuthor | PausePerson | RemovePerson | Readmit | WipeSimulated | MintLink | RevokeLink | RenewCode;
}

export interface CommentShape {
  kind: "comment";
  id: string;
  seq: number;
  note: string;
  text: string;
  lang: string;
  name: string | null;
  place: string | null;
  country: string | null;
  created: number;
  at: number;
  late: boolean;
  mine: boolean;
  staff: boolean;
  hidden: string | null;
}

/** A finding that rests on a note. */
export interface ConcludedShape {
  section: string;
  text: string;
  lang: string;
}

export interface CopiedShape {
  text: string;
  lang: string;
  note_kind: string;
  question: string;
  section: string;
  minority: boolean;
}

/** View `counts`, to staff and the projector. */
export interface CountsView {
  people: number;
  simulated: number;
  territories: number;
  notes: number;
  ratings: number;
  unplaced: number;
}

/** Of the latest round that is revealed. */
export interface CriterionCellShape {
  round: number;
  n: number;
  none: number;
  levels: readonly number[] | null;
  median: number | null;
  before: BeforeShape | null;
  dissent: boolean;
}

export interface CriterionText {
  id: string;
  name: string;
  levels: readonly LevelText[];
}

/** Correct the own name and territory card; what was written follows (H54). */
export interface DescribeMe {
  type: "describe_me";
  name: string;
  territory: Territory;
}

/** End the spotlight. */
export interface Dim {
  type: "dim";
}

/** Own dots on a note. */
export interface DotsShape {
  kind: "dots";
  id: string;
  seq: number;
  note: string;
  round: number;
  count: number;
  returned: number;
}

export interface EditComment {
  type: "edit_comment";
  id: string;
  text: string;
  lang: string;
}

/** The whole sentence anew. Whoever edits it stands for its sources as they are now: it is no longer stale. */
export interface EditFinding {
  type: "edit_finding";
  id: string;
  section: string;
  text: string;
  lang: string;
  sources?: readonly SourceRef[];
}

export interface EditLine {
  type: "edit_line";
  id: string;
  text: string;
  lang: string;
  minority: boolean;
}

export interface EditNote {
  type: "edit_note";
  id: string;
  note_kind: string;
  text: string;
  lang?: string | null;
}

/** The person's answer to a question of the evaluation: `level` for a scale, `text` for words; neither takes it back. */
export interface Evaluate {
  type: "evaluate";
  question: string;
  level?: number | null;
  text?: string;
}

/** What the viewer said of the session. */
export interface EvaluationShape {
  kind: "evaluation";
  id: string;
  seq: number;
  question: string;
  level: number | null;
  text: string;
  late: boolean;
}

export interface EvaluationText {
  id: string;
  text: string;
  kind: "scale" | "words";
  low: string | null;
  high: string | null;
}

/** View `evaluation/{question}`, to staff: what people said of the session, in no mode with anybody's name. */
export interface EvaluationView {
  question: string;
  n: number;
  is_given: boolean;
  levels: readonly number[] | null;
  words: readonly string[] | null;
}

/** View `fate/{person}`, to that person only: what became of the own notes (H62). */
export interface FateView {
  notes: readonly NoteFateShape[];
}

export interface FindingShape {
  kind: "finding";
  id: string;
  seq: number;
  section: string;
  text: string;
  lang: string;
  sources: readonly SourceShape[];
  created: number;
}

/** View `findings`, to facilitators and organizers. */
export interface FindingsView {
  states: Readonly<Record<string, readonly ("current" | "changed" | "hidden" | "erased")[]>>;
  used: readonly string[];
  notes: number;
}

export interface Gap {
  type: "gap";
  last: number;
}

/** Put a note into a theme of its board, or out of the one it is in. `seen` is of the theme it was in, else of the one it goes to. */
export interface Gather {
  type: "gather";
  note: string;
  theme: string | null;
  across?: boolean;
}

/** What the person says of a proposal for the own territory; None takes it back. `text` says what would be needed; with another value it is left out. */
export interface GiveMark {
  type: "mark";
  note: string;
  value: "have" | "could_adopt" | "would_need" | "not_for_us" | null;
  text?: string;
}

/** A break-out group; its board has the same id. `call` is the address of its video call, if any. */
export interface Group {
  id: string;
  number: number;
  name?: string;
  blocks: readonly string[];
  call?: string;
  phase?: string;
}

/** The rapporteur says it for the group, in the run it was said in. */
export interface GroupReady {
  type: "group_ready";
  board: string;
  on: boolean;
}

export interface GroupShape {
  id: string;
  number: number;
  name: string;
  blocks: readonly string[];
  call: string;
  phase: string;
}

/** View `group/{group}`, to the group itself and to staff: numbers, never who. */
export interface GroupView {
  group: string;
  members: number;
  ready: number;
  cards: Readonly<Record<string, CardShape>>;
}

/** How the plan means the break-out groups; a facilitator may make others. */
export interface Grouping {
  assignment: string;
  size: number;
  most: number;
  pairs: readonly (readonly string[])[];
  rapporteur_may_reveal: boolean;
}

export interface Hello {
  type: "hello";
  key: string;
  client: string;
  epoch?: string | null;
  seq?: number | null;
}

export interface HideComment {
  type: "hide_comment";
  id: string;
  reason: string;
}

export interface HideNote {
  type: "hide_note";
  id: string;
  reason: string;
}

export interface Labelled {
  id: string;
  label: string;
}

/** View `learning`, to facilitators and organizers; what marks say of it, once a vote was closed. */
export interface LearningView {
  adoptable: readonly AdoptableShape[];
  beside: readonly BesideShape[];
  works_when: readonly WorksWhenShape[];
}

export interface LevelText {
  level: number;
  label: string;
  text: string;
}

export interface LimitsFrame {
  note_points: number;
  note_bytes: number;
  comment_points: number;
  translation_points: number;
  name_points: number;
  line_points: number;
  finding_points: number;
  theme_points: number;
  unanswered: number;
  frame_in: number;
  people: number;
  notes: number;
  commands: number;
  seconds: number;
}

export interface LineShape {
  kind: "line";
  id: string;
  seq: number;
  board: string;
  block: string;
  section: string;
  text: string;
  lang: string;
  minority: boolean;
  late: boolean;
  created: number;
  mine: boolean;
}

/** To facilitators; never the key nor its hash. */
export interface LinkShape {
  kind: "link";
  id: string;
  seq: number;
  role: "facilitator" | "organizer" | "observer" | "projector";
  label: string;
  owner: boolean;
  recovery: boolean;
  revoked: boolean;
  at: number;
}

export interface LockBoard {
  type: "lock_board";
  board: string;
  on: boolean;
}

/** A facilitator has come, or answered. */
export interface LowerHelp {
  type: "lower_help";
  board: string;
}

export interface MarkCountsShape {
  have: number;
  could_adopt: number;
  would_need: number;
  not_for_us: number;
}

/** What the viewer said of a proposal. */
export interface MarkShape {
  kind: "mark";
  id: string;
  seq: number;
  note: string;
  value: "have" | "could_adopt" | "would_need" | "not_for_us";
  text: string;
}

/** View `marks/{board}`, once a vote is closed, to whoever reads the board. */
export interface MarksView {
  board: string;
  notes: Readonly<Record<string, MarkCountsShape | null>>;
}

/** View `matrix/{row}`: a territory by block, to facilitators and organizers. Rows are shown A to Z. */
export interface MatrixRowView {
  label: string;
  place: string;
  country: string;
  people: number;
  cells: Readonly<Record<string, CellShape>>;
  criteria: Readonly<Record<string, CriterionCellShape>>;
}

/** Two records are one person: what `ghost` did becomes `keep`'s, whose own wins (H44). */
export interface MergePeople {
  type: "merge_people";
  keep: string;
  ghost: string;
}

/** These people speak for the same place; it is spelled like this from now on (H54). */
export interface MergeTerritories {
  type: "merge_territories";
  people: readonly string[];
  country: string;
  place: string;
}

export interface MessageShape {
  kind: "message";
  id: string;
  seq: number;
  group: string | null;
  text: string;
  call: boolean;
  at: number;
}

/** One more link for a role. The browser makes the key; `hash` is its SHA-256 (H57). */
export interface MintLink {
  type: "mint_link";
  id: string;
  role: "facilitator" | "organizer" | "observer" | "projector";
  label: string;
  hash: string;
}

/** Go to a phase or step. `from_run` is the run the facilitator saw (H17). */
export interface MoveTo {
  type: "move_to";
  phase: string;
  step: string | null;
  from_run: number;
}

export interface Named {
  id: string;
  name: string;
}

/** View `needs/{board}`, with the marks, to staff: what people say a proposal would need, without anybody's name. */
export interface NeedsView {
  board: string;
  notes: Readonly<Record<string, readonly string[]>>;
}

export interface NoteFateShape {
  note: string;
  board: string;
  theme: string | null;
  across: string | null;
  findings: readonly ConcludedShape[];
  priority: boolean;
  dots: number | null;
  voters: number | null;
  marks: MarkCountsShape | null;
}

export interface NoteKindText {
  id: string;
  name: string;
  means: string;
}

export interface NoteShape {
  kind: "note";
  id: string;
  seq: number;
  board: string;
  question: string;
  note_kind: string;
  text: string;
  lang: string;
  name: string | null;
  place: string | null;
  country: string | null;
  created: number;
  at: number;
  run: number;
  late: boolean;
  edited: boolean;
  mine: boolean;
  staff: boolean;
  waiting: boolean;
  revision: number;
  hidden: string | null;
}

/** What one had said before the session was restored to an earlier moment; what is there already stays (H33). The frame's `run` is that of the contribution. */
export interface Offer {
  type: "offer";
  what: AddNote | AddComment | WriteLine | Rate | Evaluate;
  round?: number | null;
}

/** Let people into a session that was prepared (H24). */
export interface OpenSession {
  type: "open_session";
}

/** Whoever wrote this note may not write, without anybody being told who that is (H38). */
export interface PauseAuthor {
  type: "pause_author";
  note: string;
  on: boolean;
}

export interface PausePerson {
  type: "pause_person";
  person: string;
  on: boolean;
}

/** Stop all writing for a moment; ratings go on (H29). */
export interface PausePosting {
  type: "pause_posting";
  on: boolean;
}

export interface PersonShape {
  kind: "person";
  id: string;
  seq: number;
  name: string | null;
  place: string | null;
  country: string | null;
  fields?: Readonly<Record<string, string>>;
  group: string | null;
  elsewhere?: Readonly<Record<string, string>>;
  lang?: string;
  mine: boolean;
  simulated: boolean;
}

/** A phase as it shall be. `like` is needed for a new one: the phase of the plan whose rights it has. */
export interface PhasePlan {
  id: string;
  minutes: number;
  steps?: readonly StepPlan[];
  title?: Readonly<Record<string, unknown>> | null;
  like?: string | "";
}

export interface PhaseShape {
  id: string;
  kind: string;
  minutes: number;
  steps: readonly StepShape[];
  title: Readonly<Record<string, string>> | null;
  like: string;
}

export interface PhaseText {
  id: string;
  kind: string;
  minutes: number;
  title: string;
  description: string;
  rights: RightsShape;
  steps: readonly StepText[];
}

/** Put a person into a group, or into none of the groups of now. */
export interface Place {
  type: "place";
  person: string;
  group: string | null;
}

/** How many dots the person wants to have on a note; none takes them back. */
export interface PlaceDots {
  type: "place_dots";
  note: string;
  count: number;
}

/** The rapporteur puts the card of the own group and one of its blocks before everybody (H46). */
export interface Present {
  type: "present";
  block: string;
}

export interface PriorityShape {
  kind: "priority";
  id: string;
  seq: number;
  board: string;
  block: string;
  note: string;
  is_set: boolean;
  mine: boolean;
}

/** Are you there? Answered by a beat at once. */
export interface Probe {
  type: "probe";
}

export interface ProfileFieldText {
  id: string;
  type: string;
  about: string;
  required: boolean;
  label: string;
  options: readonly Labelled[];
}

/** View `progress/{group}`, to facilitators and organizers. */
export interface ProgressView {
  group: string;
  members: number;
  notes: number;
  late: number;
  questions: number;
  questions_of: number;
  ratings: number;
  ratings_of: number;
  late_ratings: number;
  criteria: number;
  enough: number;
  last: number | null;
  waiting: number;
  waiting_since: number | null;
}

export interface ProposePriority {
  type: "propose_priority";
  note: string;
  on: boolean;
}

export interface RapporteurShape {
  name: string | null;
  place: string | null;
  country: string | null;
  mine: boolean;
}

export interface Rate {
  type: "rate";
  criterion: string;
  level: number | null;
}

export interface RatingShape {
  kind: "rating";
  id: string;
  seq: number;
  criterion: string;
  round: number;
  level: number | null;
  late: boolean;
}

/** Views `reactions/{board}`, `…/group`, `…/staff`: together what a reader of the board sees of its notes. */
export interface ReactionsView {
  board: string;
  notes: Readonly<Record<string, readonly number[]>>;
}

/** Let a person in again, whoever sent them out and how (H43). */
export interface Readmit {
  type: "readmit";
  person: string;
}

/** The viewer's own; how many of the group are ready is a view. */
export interface ReadyShape {
  kind: "ready";
  id: string;
  seq: number;
  run: number;
}

export interface Refusal {
  type: "refused";
  n: number;
  code: string;
  params: Readonly<Record<string, string | number>>;
  retry: boolean;
}

/** Whoever wrote this note is out; `keep`: what they wrote stays on the boards. */
export interface RemoveAuthor {
  type: "remove_author";
  note: string;
  keep: boolean;
}

export interface RemoveComment {
  type: "remove_comment";
  id: string;
}

export interface RemoveFinding {
  type: "remove_finding";
  id: string;
}

export interface RemoveLine {
  type: "remove_line";
  id: string;
}

export interface RemoveNote {
  type: "remove_note";
  id: string;
}

export interface RemovePerson {
  type: "remove_person";
  person: string;
  keep: boolean;
}

/** Its notes stay, in no theme. */
export interface RemoveTheme {
  type: "remove_theme";
  id: string;
}

export interface RemoveTranslation {
  type: "remove_translation";
  note: string;
  lang: string;
}

export interface RenameTheme {
  type: "rename_theme";
  id: string;
  title: string;
}

/** Another join code and another secret for the QR code; those of before open nothing any more. */
export interface RenewCode {
  type: "renew_code";
  code: string;
  secret: string;
}

export interface Reopen {
  type: "reopen";
}

/** The present phase or step once more; where people rate, the next round begins, empty (H19). */
export interface Repeat {
  type: "repeat";
  from_run: number;
}

export interface RestoreComment {
  type: "restore_comment";
  id: string;
}

export interface RestoreNote {
  type: "restore_note";
  id: string;
}

/** Show the ratings of the present round to those who gave them: of one group, or of all for None (H20). */
export interface Reveal {
  type: "reveal";
  group: string | null;
}

export interface RevokeLink {
  type: "revoke_link";
  id: string;
}

/** RULES H15, as they are in the current phase and step. */
export interface RightsShape {
  write: "none" | "group" | "plenary";
  see: "own" | "group" | "boards";
  comment: boolean;
  themes: boolean;
  rate: "none" | "own" | "all";
  see_ratings: "own" | "group" | "all";
  priorities: boolean;
  dots: boolean;
  marks: boolean;
  card: "none" | "rapporteur" | "group";
  choose_group: boolean;
  evaluate: boolean;
}

/** Own "same here" only; how many there are is a view. */
export interface SameShape {
  kind: "same";
  id: string;
  seq: number;
  note: string;
}

/** I have finished what is asked in the run it was said in. */
export interface SayReady {
  type: "say_ready";
  on: boolean;
}

/** "Same here", or no longer. Saying it twice is saying it once. */
export interface SaySame {
  type: "say_same";
  note: string;
  on: boolean;
}

export interface ScaleLevelText {
  level: number;
  label: string;
  description: string;
}

export interface ScaleText {
  no_answer: string;
  levels: readonly ScaleLevelText[];
}

export interface Seat {
  person: string;
  group: string;
}

/** Words to all, or to a group; `call` asks everybody back into the plenary. */
export interface SendMessage {
  type: "send_message";
  id: string;
  group: string | null;
  text: string;
  call?: boolean;
}

export interface SessionShape {
  kind: "session";
  id: string;
  seq: number;
  plan: string;
  code: string | null;
  secret: string | null;
  content: string;
  title: Readonly<Record<string, string>>;
  languages: readonly string[];
  state: "prepared" | "open" | "closed";
  mode: "named" | "territory" | "anonymous";
  joining: boolean;
  phases: readonly PhaseShape[];
  phase: string;
  step: string | null;
  run: number;
  started_at: number;
  past: readonly (readonly (string | null)[])[];
  ends_at: number | null;
  paused_left: number | null;
  groups: readonly GroupShape[];
  revealed: readonly string[];
  rights: RightsShape;
  rating_round: number;
  round_since: number;
  voting_round: number;
  voted: readonly number[];
  dots_taken: boolean;
  restored: number | null;
  posting: boolean;
  approve_first: boolean;
  late_work: boolean;
  choosing: boolean;
  cap: number;
  breakout: string;
}

/** Title and phases as they shall be. What was begun stays where it is and may only be renamed or timed (H25). */
export interface SetAgenda {
  type: "set_agenda";
  title: Readonly<Record<string, unknown>>;
  phases: readonly PhasePlan[];
}

/** From now on notes wait until they are let through. Those that wait go on waiting when it is switched off. */
export interface SetApproveFirst {
  type: "set_approve_first";
  on: boolean;
}

export interface SetClock {
  type: "set_clock";
  action: "pause" | "resume" | "extend";
  seconds?: number;
  from_run: number;
}

/** The groups as they shall be. A group in use may be changed, not left out. */
export interface SetGroups {
  type: "set_groups";
  groups: readonly Group[];
}

export interface SetJoining {
  type: "set_joining";
  open: boolean;
}

export interface SetLateWork {
  type: "set_late_work";
  on: boolean;
}

export interface SetMode {
  type: "set_mode";
  mode: "named" | "territory" | "anonymous";
}

/** Put a note first. Taken back, it is a proposal again (H22). */
export interface SetPriority {
  type: "set_priority";
  note: string;
  on: boolean;
}

/** Put something before everybody. `ref` is its id; a chart's is "group/criterion", of a later round "group/criterion/2", a card's the group. */
export interface Shine {
  type: "shine";
  what: "note" | "theme" | "board" | "chart" | "block" | "question" | "criterion" | "case" | "card" | "agenda";
  ref?: string;
  block?: string | "";
}

/** Stand behind the card as it is now, or no longer. */
export interface SignCard {
  type: "sign_card";
  board: string;
  block: string;
  on: boolean;
}

/** Presence; never stored, never used in a rule. `online` counts people by group id ("" = no group). */
export interface Signal {
  type: "signal";
  online: Readonly<Record<string, number>>;
}

/** The viewer's own; how many signed is a view. */
export interface SignatureShape {
  kind: "signature";
  id: string;
  seq: number;
  board: string;
  block: string;
  upto: number;
}

/** View `sizes`, to everybody while people choose their groups themselves. */
export interface SizesView {
  cap: number;
  sizes: Readonly<Record<string, number>>;
}

/** A note, theme or line by its id; ratings by their criterion. */
export interface SourceRef {
  kind: "note" | "theme" | "line" | "rating";
  id: string;
}

export interface SourceShape {
  kind: "note" | "theme" | "line" | "rating";
  id: string;
}

export interface SourceText {
  title: string;
  publisher: string;
  published: string | null;
  url: string;
  later: boolean;
}

export interface SpotlightShape {
  kind: "spotlight";
  id: string;
  seq: number;
  what: "note" | "theme" | "board" | "chart" | "block" | "question" | "criterion" | "case" | "card" | "agenda";
  ref: string;
  block: string;
  copies: readonly CopiedShape[];
  left_out: number;
  at: number;
}

/** To the person; to facilitators only where they decided about the person by name (H38). */
export interface StandingShape {
  kind: "standing";
  id: string;
  seq: number;
  person: string;
  paused: boolean;
  removed: boolean;
}

export interface StepPlan {
  id: string;
  minutes: number;
}

export interface StepShape {
  id: string;
  minutes: number;
}

export interface StepText {
  id: string;
  kind: string | null;
  minutes: number;
  title: string;
  reveal: boolean;
  rights: RightsShape;
}

/** View `tally/{group}/{criterion}`, of a later round `tally/{group}/{criterion}/{round}`, after its reveal. H3: below 3 ratings only their number; so too where a round differs from an earlier one by one or two people (H2). */
export interface TallyView {
  group: string;
  criterion: string;
  round: number;
  n: number;
  none: number;
  of: number;
  levels: readonly number[] | null;
  who: readonly (readonly string[])[] | null;
  median: number | null;
  like_before: boolean;
}

/** The place somebody speaks for. `fields` are the other answers of the plan's territory profile. */
export interface Territory {
  country: string;
  place?: string;
  fields?: Readonly<Record<string, string>>;
}

export interface ThemeShape {
  kind: "theme";
  id: string;
  seq: number;
  board: string;
  title: string;
  notes: readonly string[];
  created: number;
}

export interface TitledLine {
  id: string;
  title: string;
}

/** A note in another language; there is one for each, which the next translator corrects (H63). */
export interface Translate {
  type: "translate";
  note: string;
  lang: string;
  text: string;
  revision: number;
}

export interface TranslationShape {
  kind: "translation";
  id: string;
  seq: number;
  note: string;
  lang: string;
  text: string;
  revision: number;
  mine: boolean;
}

/** Last value wins; null removes the view. */
export interface Views {
  type: "views";
  put: Readonly<Record<string, ProgressView | GroupView | CountsView | SizesView | WalkView | TallyView | MatrixRowView | VotingView | VotesView | MarksView | NeedsView | EvaluationView | BridgingView | FateView | ReactionsView | FindingsView | LearningView | null>>;
}

/** View `votes/{board}/{round}`, once the round is closed, to whoever reads the board. */
export interface VotesView {
  board: string;
  round: number;
  notes: Readonly<Record<string, readonly number[]>>;
  themes: Readonly<Record<string, number>>;
}

export interface VotingNumbers {
  dots_per_person: number;
  max_dots_per_note: number;
  dots_on: string;
}

/** View `voting`, to staff and the projector where the moment gives dots: how far people are, not for what. */
export interface VotingView {
  round: number;
  open: boolean;
  voted: number;
  done: number;
  of: number;
}

/** View `walk`, to everybody while the moment opens all boards. */
export interface WalkView {
  empty: readonly string[];
}

/** Visit another group's board while the phase opens it, or stop (None). Nothing is stored (H11). */
export interface Watch {
  type: "watch";
  board: string | null;
}

export interface Welcome {
  type: "welcome";
  epoch: string;
  seq: number;
  reset: boolean;
  last: number;
  now: number;
  beat: number;
  you: You;
  limits: LimitsFrame;
}

export interface WhereShape {
  place: string;
  country: string;
}

/** Take simulated people out of the session, and everything they made (H71). */
export interface WipeSimulated {
  type: "wipe_simulated";
}

export interface WithdrawMessage {
  type: "withdraw_message";
  id: string;
}

export interface Worded {
  id: string;
  text: string;
}

/** A proposal by the answers of those who marked it to one question of the territory card. */
export interface WorksWhenShape {
  note: string;
  field: string;
  shares: Readonly<Record<string, readonly number[]>>;
  divides: boolean;
}

export interface WriteLine {
  type: "write_line";
  id: string;
  board: string;
  block: string;
  section: string;
  text: string;
  lang: string;
  minority: boolean;
}

export interface You {
  role: "facilitator" | "organizer" | "participant" | "observer" | "projector";
  person: string | null;
}

export type RecordShape = SessionShape | PersonShape | NoteShape | RatingShape | CommentShape | SameShape | TranslationShape | ThemeShape | BoardShape | ReadyShape | PriorityShape | LineShape | SignatureShape | DotsShape | MarkShape | EvaluationShape | StandingShape | LinkShape | SpotlightShape | MessageShape | FindingShape;

export type AnyView = ProgressView | GroupView | CountsView | SizesView | WalkView | TallyView | MatrixRowView | VotingView | VotesView | MarksView | NeedsView | EvaluationView | BridgingView | FateView | ReactionsView | FindingsView | LearningView;

export type OutgoingFrame = Welcome | Changes | Views | Ack | Refusal | Gap | Beat | Signal | Bye;

export type IncomingFrame = Hello | CommandFrame | Watch | Probe;

export type Command = Offer | AddNote | EditNote | RemoveNote | AddComment | EditComment | RemoveComment | SaySame | Translate | RemoveTranslation | Rate | PlaceDots | GiveMark | Evaluate | CloseVoting | ChooseGroup | DescribeMe | BeRapporteur | CallHelp | LowerHelp | SayReady | GroupReady | ProposePriority | SetPriority | AddTheme | RenameTheme | RemoveTheme | Gather | WriteLine | EditLine | RemoveLine | SignCard | AddFinding | EditFinding | RemoveFinding | MoveTo | Repeat | SetClock | Reveal | SetGroups | Place | Assign | MergePeople | MergeTerritories | HideNote | RestoreNote | HideComment | RestoreComment | SetMode | SetJoining | SetAgenda | AddLanguages | Shine | Present | Dim | SendMessage | WithdrawMessage | OpenSession | Close | Reopen | PausePosting | LockBoard | SetLateWork | SetApproveFirst | Approve | PauseAuthor | RemoveAuthor | PausePerson | RemovePerson | Readmit | WipeSimulated | MintLink | RevokeLink | RenewCode;

export const SUBPROTOCOL = "cocreate.v1";

export const CLOSE = {
  RESYNC: 4000,
  SLOW: 4001,
  SILENT: 4002,
  DRAINING: 4004,
  FLOOD: 4008,
  BAD_FRAME: 4500,
  BAD_KEY: 4501,
  REVOKED: 4502,
  ERASED: 4503,
  REMOVED: 4504,
  TOO_MANY: 4506,
  FOREIGN_CLIENT: 4507,
  NO_HELLO: 4508,
  SUPERSEDED: 4509,
} as const;

export const COUNTRIES: readonly string[] = [
  "AD", "AE", "AF", "AG", "AI", "AL", "AM", "AO", "AQ", "AR", "AS", "AT", "AU", "AW", "AX", "AZ",
  "BA", "BB", "BD", "BE", "BF", "BG", "BH", "BI", "BJ", "BL", "BM", "BN", "BO", "BQ", "BR", "BS",
  "BT", "BV", "BW", "BY", "BZ", "CA", "CC", "CD", "CF", "CG", "CH", "CI", "CK", "CL", "CM", "CN",
  "CO", "CR", "CU", "CV", "CW", "CX", "CY", "CZ", "DE", "DJ", "DK", "DM", "DO", "DZ", "EC", "EE",
  "EG", "EH", "ER", "ES", "ET", "FI", "FJ", "FK", "FM", "FO", "FR", "GA", "GB", "GD", "GE", "GF",
  "GG", "GH", "GI", "GL", "GM", "GN", "GP", "GQ", "GR", "GS", "GT", "GU", "GW", "GY", "HK", "HM",
  "HN", "HR", "HT", "HU", "ID", "IE", "IL", "IM", "IN", "IO", "IQ", "IR", "IS", "IT", "JE", "JM",
  "JO", "JP", "KE", "KG", "KH", "KI", "KM", "KN", "KP", "KR", "KW", "KY", "KZ", "LA", "LB", "LC",
  "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY", "MA", "MC", "MD", "ME", "MF", "MG", "MH", "MK",
  "ML", "MM", "MN", "MO", "MP", "MQ", "MR", "MS", "MT", "MU", "MV", "MW", "MX", "MY", "MZ", "NA",
  "NC", "NE", "NF", "NG", "NI", "NL", "NO", "NP", "NR", "NU", "NZ", "OM", "PA", "PE", "PF", "PG",
  "PH", "PK", "PL", "PM", "PN", "PR", "PS", "PT", "PW", "PY", "QA", "RE", "RO", "RS", "RU", "RW",
  "SA", "SB", "SC", "SD", "SE", "SG", "SH", "SI", "SJ", "SK", "SL", "SM", "SN", "SO", "SR", "SS",
  "ST", "SV", "SX", "SY", "SZ", "TC", "TD", "TF", "TG", "TH", "TJ", "TK", "TL", "TM", "TN", "TO",
  "TR", "TT", "TV", "TW", "TZ", "UA", "UG", "UM", "US", "UY", "UZ", "VA", "VC", "VE", "VG", "VI",
  "VN", "VU", "WF", "WS", "YE", "YT", "ZA", "ZM", "ZW"
];
