# The facilitator's console, and the pieces all laptop pages share.

## All laptop pages
desk-language = Language
desk-connecting = Connecting
desk-offline = No connection. What you do is sent when it is back.
desk-stopped = Stopped
desk-live = Live
desk-live-here = Live · { $here } of { $all } here
desk-never = –
desk-just-now = now
desk-minutes = { $minutes } min
desk-hours = { $hours } h
desk-copy = Copy
desk-copied = Copied
desk-select = Selected: press Ctrl and C, or ⌘ and C, to copy
desk-stopped-title = This page cannot go on
desk-stopped-other = The server ended the connection (code { $code }). Open the link again.

## The frame of the console
console-tabs = Parts of the console
console-tab-room = Control room
console-tab-people = People and groups
console-tab-notes = Notes
console-code = Join code
console-agenda = Agenda
console-minutes = { $minutes } min
console-groups = Groups
console-rail = Leading the session
console-somebody = No name
console-cancel = Cancel

## Groups
console-seats = { $online } of { $members }
console-notes = Notes
console-ratings = Ratings
console-last = Last
console-notes-short = Notes
console-ratings-short = Ratings
console-last-short = Last
console-questions = Questions
console-answered = { $answered } of { $all } questions answered
console-answered-short = { $answered }/{ $all } questions
console-late = { $notes ->
    [one] { $notes } late note
   *[other] { $notes } late notes
}
console-late-ratings = { $ratings ->
    [one] { $ratings } late rating
   *[other] { $ratings } late ratings
}
console-round = Round { $round }
console-reveal = Reveal
console-reveal-group = Reveal, ratings of group { $number }
console-revealed = Revealed
console-step-in = Step in
console-step-in-group = Step in, group { $number }
console-step-out = Back to the control room
console-call = Open the group’s video call
console-no-groups = No groups yet
console-no-groups-hint = Make the groups before the break-out: one per block, blocks in pairs, or as many groups as you like.
console-make-groups = Make groups
console-unplaced = { $people ->
    [one] { $people } person has no group
   *[other] { $people } people have no group
}
console-place-rest = Place by rule
console-choose = Choose
console-just-written = Just written

## Now and next
console-now = Now
console-now-step = Now · step { $step } of { $steps }
console-extend = + { $minutes } min
console-pause = Pause
console-resume = Go on
console-start = Start clock
console-next = Next · { $minutes } min
console-back-to = Back to · { $minutes } min
console-skip-to = Skip to · { $minutes } min
console-repeat = Once more · { $minutes } min
console-go-next = Start now
console-go-back-to = Go back to it
console-go-skip-to = Skip to it
console-go-repeat = Start it once more
console-back = Earlier
console-skip = Later
console-again = Repeat
console-as-planned = As planned
console-last-moment = This is the last part of the agenda.
console-skipped = skipped
effect-write-closes = Writing notes closes. Drafts are kept, late notes still arrive.
effect-write-ends = Writing notes ends. Drafts stay on the phones; late notes are not taken.
effect-write-group = People write notes on their group’s board.
effect-write-plenary = Everyone writes notes on the plenary board.
effect-write-stays-group = Writing stays open in the groups.
effect-write-stays-plenary = Writing stays open on the plenary board.
effect-see-own = New notes are seen by their author only. What was shown stays shown.
effect-see-group = Each group sees all notes of its board.
effect-see-boards = Everyone can read the boards of all groups.
effect-see-no-boards = The boards of the other groups close. What was shown stays shown.
effect-rate-own = Rating opens: each person rates the blocks of the own group.
effect-rate-all = Rating opens: everyone rates every block for the own territory.
effect-rate-stays = Rating stays open.
effect-rate-closes = Rating closes. Late ratings arrive until the reveal.
effect-rate-ends = Rating closes.
effect-ratings-own = Each person sees only the own ratings.
effect-ratings-group = Once revealed, each group sees its ratings.
effect-ratings-all = Once revealed, everyone sees the ratings of all groups.
effect-ratings-stay-group = Revealed ratings stay visible to each group.
effect-ratings-stay-all = Revealed ratings stay visible to everyone.
effect-reveal = The ratings of all groups are revealed.
effect-round-begins = Round { $round } of the ratings begins, empty and hidden until it is revealed.
effect-round-stays = Round { $before } stays as it is, before beside after.
effect-vote-begins = Round { $round } of the dots begins with a full budget; the results of round { $before } are shown.
effect-repeat-only = The clock starts again with the whole time.
effect-repeat-keeps = Nothing that was written is lost.
effect-dots-open = Dots open: each person spends a budget, nobody sees the others’ before the end.
effect-dots-close = Dots close; the results are shown.
effect-comment-opens = Comments open.
effect-comment-closes = Comments close. What was written stays.
effect-themes-opens = Groups sort their notes into themes.
effect-themes-closes = Sorting into themes closes.
effect-priorities-opens = Groups choose their priorities.
effect-priorities-closes = Choosing priorities closes.
effect-marks-opens = People say of proposals what they mean for their territory.
effect-marks-closes = Marking proposals closes.
effect-evaluate-opens = People can say how the session was.
effect-evaluate-closes = Saying how the session was closes.
effect-card-group = The whole group writes its report card.
effect-card-rapporteur = The rapporteur writes the report card.
effect-card-closes = Report cards close. Late lines still arrive.
effect-choose-opens = People can choose their group.
effect-choose-closes = Choosing a group closes.
effect-who = Affects { $groups ->
    [0] no group yet
    [one] { $groups } group
   *[other] { $groups } groups
}, { $people ->
    [one] { $people } person
   *[other] { $people } people
}.

## The whole session
console-whole = The whole session
console-session = Session
console-reveal-all = Reveal all ratings
console-all-revealed = All ratings revealed
console-joining-close = Close joining
console-joining-open = Open joining
console-close = Close session
console-mode-named = Sign with name and territory
console-mode-territory = Sign with the territory only
console-mode-anonymous = Do not sign at all
console-closed = The session is closed. Nothing can be written; everything can be read and downloaded.
console-reopen = Open again
console-prepared = Not open yet
console-prepared-1 = Nobody can join. Whoever comes early waits on the join page and goes on by itself.
console-prepared-2 = Prepare the groups, the agenda and the links at your own pace; the clock stands still.
console-open = Open the session
duplicate = Duplicate the session
duplicate-means = A new session with the title, agenda, groups, call links and languages as they are now, with links and codes of its own.
duplicate-without = Without people, notes, ratings or anything else that happened here. This session stays as it is.
duplicate-yes = Duplicate
duplicate-going = Duplicating
rehearse = Rehearse with simulated people
rehearse-means = They join this session, read, write, rate, comment and vote as you lead it, drop off and come back. They leave when their time is over, when the session is closed, or when you send them home.
rehearse-before = Rehearse before real people come, or in a duplicate: simulated people count like real ones until you remove them with all they made.
rehearse-people = How many
rehearse-pace = How fast
rehearse-pace-1 = As people are
rehearse-pace-5 = Five times faster
rehearse-pace-20 = Twenty times faster
rehearse-lasts = For how long
rehearse-lasts-10 = 10 minutes
rehearse-lasts-30 = 30 minutes
rehearse-lasts-60 = One hour
rehearse-lasts-180 = Three hours
rehearse-yes = Let them come
rehearse-going = They are coming
rehearse-under-way = { $people ->
    [one] One simulated person takes part
   *[other] { $people } simulated people take part
 } as you lead this session, until their time is over, the session is closed, or you send them home.
rehearse-stays = What they made stays until you remove them.
rehearse-ending = They are leaving
simulated-told = Rehearsal: simulated people are in this session.
simulated-coming = { $people ->
    [one] Rehearsal: one simulated person is on the way.
   *[other] Rehearsal: { $people } simulated people are on their way.
 }
simulated-here = { $people ->
    [one] Rehearsal: one simulated person is in this session.
   *[other] Rehearsal: { $people } simulated people are in this session.
 }
simulated-stop = Send them home
simulated-remove = Remove simulated people
simulated-remove-1 = All simulated people leave for good, and everything they made goes: notes, ratings, comments, votes and lines of report cards. This cannot be undone.
simulated-remove-2 = What real people said about simulated notes goes with these notes. Everything else of real people stays.
simulated-remove-yes = Remove them and all they made
simulated-short = sim.
simulated-close = Close
simulated-gone = The simulated people are gone with all they made.
simulated-left = Of real people, this remains: { $people ->
    [one] one person
   *[other] { $people } people
 }, { $notes ->
    [one] one note
   *[other] { $notes } notes
 }, { $ratings ->
    [one] one rating
   *[other] { $ratings } ratings
 }.
asked-wipe-simulated = Remove simulated people
confirm-close = Close the session?
confirm-close-1 = Nobody can write, rate or join any more. The clock stops.
confirm-close-2 = Everything that arrived stays. Notes still waiting on phones without a connection are not taken.
confirm-close-3 = Downloads stay available. You can open the session again.
confirm-close-yes = Close the session
confirm-mode-named = From now on notes show the name or pseudonym and the place.
confirm-mode-territory = Notes show the place and no name. A place with one person says who it is.
confirm-mode-anonymous = Notes show neither name nor place, not even to you; results appear only for groups of five or more.
confirm-mode-stricter = This also holds for everything already written: names or places that are shown now disappear for everyone.
confirm-mode-looser = Only what is written from now on shows more. What was written until now is never shown less strictly. Tell people before you do it.
confirm-reveal = Reveal the ratings of all groups?
confirm-reveal-group = Reveal the ratings of group { $number }?
confirm-reveal-line = Group { $number }: { $ratings } of { $all } ratings, { $enough } of { $criteria } criteria to show.
confirm-reveal-round = These are the ratings of round { $round }. Rounds before it stay as they are; one that was not shown yet is shown too.
confirm-reveal-anonymous = Each group sees how many of its members chose which level, without saying who.
confirm-reveal-1 = Each group sees how its members rated, with their territories unless the session is anonymous.
confirm-reveal-2 = Below three ratings only their number is shown.
confirm-reveal-3 = This cannot be taken back.
confirm-reveal-yes = Reveal all

## What was asked for
asked-earlier = An earlier change
asked-move = Go to: { $to }
asked-repeat = Once more: { $to }
asked-pause = Pause the clock
asked-resume = Resume the clock
asked-extend = Extend by { $minutes } min
asked-reveal-group = Reveal group { $number }
asked-reveal-all = Reveal all ratings
asked-joining-open = Open joining
asked-joining-close = Close joining
asked-close = Close the session
asked-reopen = Open the session again
asked-place = Move { $person }
asked-place-rest = Place people without a group
asked-groups = Make { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}
asked-hide = Hide a note
asked-restore = Restore a note
asked-again = Send again
asked-drop = Close

## People and groups
people-title = { $people ->
    [one] { $people } person
   *[other] { $people } people
}, { $groups ->
    [0] no groups yet
    [one] { $groups } group
   *[other] { $groups } groups
}
people-make-groups = Make groups
people-change-groups = Change groups
people-unplaced = No group
people-unplaced-hint = The rule puts each person where the fewest are.
people-place-rest = Place by rule
people-in-column = { $people } of { $most }
people-move = Move { $person }
people-move-to = Move { $person } to …
people-drop-here = Drop here
people-consequences = What changes when you move somebody
people-consequences-notes = Notes stay on the board where they were written.
people-consequences-ratings = Ratings and the draft go with the person.

## Making groups
setup-title = Groups and their blocks
setup-how = How to make them
setup-by-blocks = One group per block
setup-by-pairs = Two blocks per group, for small rooms
setup-by-number = This many groups:
setup-count = Number of groups
setup-group = Group { $number }
setup-in-use = Left out although people or notes are in it: { $groups }. Move the people first, or keep the group.
setup-without-block = Each group needs at least one block.
setup-make = { $groups ->
    [one] Make { $groups } group
   *[other] Make { $groups } groups
}

## Notes
notes-title = { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
notes-of = Board
notes-of-all = All boards
notes-of-plenary = Plenary
notes-in-group = group { $number }
notes-hidden-only = Hidden only
notes-none = No notes here yet.
console-no-notes-here = No notes yet.
console-note-late = late
console-note-edited = edited
console-hide = Hide
console-restore = Restore
console-hidden-because = Hidden:
console-hide-title = Hide this note?
console-hide-reason = Reason
console-hide-hint = Its author reads this reason. Nobody else sees the note any more; you can restore it.
console-hide-yes = Hide the note

## The console without its key
recovery-title = The way back to the console
recovery-why = This browser has no key that opens this console. Open the facilitator’s link again, or enter the recovery code that was shown when the session was opened.
recovery-label = Recovery code
recovery-hint = 52 letters and digits. Spaces, dashes and small letters do not matter.
recovery-go = Open the console
recovery-home = I am a participant: enter the code shown in the room

console-restored = Restored to { $time }.
console-restored-check = Check the phase and the hidden notes before you go on. People’s phones give back what they had written since.
## Placing many, joining records and spellings
setup-name = Name of its own
setup-call = Link of its call (https://…)
people-place-many = Place people …
people-places = Correct places …
people-breakout = Groups of
people-every-breakout = Every break-out
placing-title = Place people in groups
placing-how = How
placing-preset = In the order they came in, each where the fewest are
placing-random-balanced = By chance, groups of the same size
placing-mixed-by-territory = Mixed: people of one place in different groups
placing-alike-by-territory = Alike: people of one place or country together
placing-by-language = By language
placing-list = From a list
placing-list-label = Who sits where
placing-list-hint = One person a line: the name as it stands here, then the number of the group. Paste it from a spreadsheet or a message.
placing-list-example = Ana Ruiz; 3
placing-list-unread = Line { $line }: no group number at the end.
placing-list-nobody = Line { $line }: nobody here is called “{ $name }”.
placing-list-several = Line { $line }: more than one person is called “{ $name }”. Place them by their menu.
placing-list-no-group = Line { $line }: there is no group { $group }.
placing-list-more = { $lines ->
    [one] And { $lines } more line that places nobody.
   *[other] And { $lines } more lines that place nobody.
}
asked-place-listed = Place people from a list
placing-choice-with-cap = People choose themselves
placing-cap = At most in one group
placing-everyone = Also move those who have a group
placing-place = { $people ->
    [one] Place { $people } person
   *[other] Place { $people } people
}
placing-open = Let people choose
placing-means = { $people ->
    [one] { $people } person
   *[other] { $people } people
} will be placed in { $groups } groups, about { $least } to { $most } in each.
placing-choice-means = Phones show all groups and how many are in them, until the next break-out step begins or you place people.
asked-open-choice = Let people choose their groups
merge-menu = Came in twice …
merge-title = { $person } came in twice
merge-keep = This is the same person as
merge-choose = Choose a person
merge-do = Make them one
merge-means = Notes of both belong to the chosen person. Where both rated or voted, the chosen person’s own counts. Both devices go on working. This cannot be undone.
asked-merge = { $person } came in twice
places-title = One place, several spellings
places-which = These are the same place
places-spelling = Spelled like this
places-country = Country
places-no-country = No country
places-do = { $people ->
    [one] Correct for { $people } person
   *[other] Correct for { $people } people
}
places-means = What they have written is shown under the corrected place as well.
asked-places = Spell the place { $place }

## What is said about notes, and what facilitators write
staff-note = Write a note
staff-note-title = A note of the facilitators
staff-note-change = Change the note
staff-note-question = Question
staff-note-kind = Kind of note
staff-note-text = Text
staff-note-hint = It is marked as the facilitators’ and counts in no figure.
staff-note-send = Put it on the board
console-comment-label = Comment of the facilitators
console-hide-comment-title = Hide this comment?
console-hide-comment-yes = Hide the comment
console-remove-translation = Remove the translation
asked-write = Write a note: { $text }
asked-remove-note = Remove a note
asked-comment = Comment: { $text }
asked-remove-comment = Remove a comment
asked-hide-comment = Hide a comment
asked-restore-comment = Restore a comment
asked-remove-translation = Remove a translation

## The spotlight, and words to all
stage = Before everybody
shine = Put in the spotlight
shine-something = Put in the spotlight …
shine-group = Put something of group { $number } in the spotlight
shine-board = The board
shine-theme = Theme: { $title }
shine-chart = Ratings: { $name }
shine-what = What
shine-which = Which
shine-what-agenda = The agenda
shine-what-block = A block
shine-what-question = A question
shine-what-criterion = A criterion
shine-what-case = A case study
dim = End spotlight
say = Say something …
say-title = Say something to all or to a group
say-to = To
say-all = All
say-text = Words
say-hint = At most 280 characters. They stand above everybody’s page until they are read or withdrawn.
say-send = Send
say-sent = Said · { $to }
say-withdraw = Withdraw
call = Call everybody to the plenary
call-sent = Everybody is called to the plenary
asked-shine = Put in the spotlight: { $name }
asked-shine-note = Put a note in the spotlight
asked-dim = End the spotlight
asked-say = Say: { $text }
asked-call = Call everybody to the plenary
asked-withdraw = Withdraw a message

## The agenda, changed while the session is open
agenda-change = Change the agenda …
agenda-title = Change the agenda
agenda-means = What has begun keeps its place; it can be renamed and given other minutes. What lies ahead can be moved, left out or added.
agenda-language = Language of the titles
agenda-session = Title of the session
agenda-phase = Part { $n }
agenda-minutes = Minutes of part { $n }
agenda-step = Step { $step }, min
agenda-up = Move part { $n } up
agenda-down = Move part { $n } down
agenda-remove = Leave out part { $n }
agenda-insert = Add a part at the end
agenda-insert-none = Like …
agenda-save = Change for everybody
languages-add = Add a language: { $language }
asked-agenda = Change the agenda
