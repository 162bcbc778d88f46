# The code page, joining, and the participant's board.

## The code page
code-title = Enter the code shown in the room
code-label = Session code
code-continue = Continue
code-looking = Looking for the session
code-hint = O, 0, I, 1, 2 and 5 are never used: they look too much like others.
code-empty = Please type the code first.
code-short =
    The code has six characters; { $missing ->
    [one] one is missing.
   *[other] { $missing } are missing.
}
code-length = The code has six or eight characters; this has { $count }.
code-strange = { $signs } is never part of a code. Look at it again: it may be a similar sign.
code-title-device = Enter the code from your other device
code-label-device = Code of eight letters
code-elsewhere = I already take part on another device
code-elsewhere-how = On that device, open “My group” and press “Use another device”. It shows eight letters: enter them here.

## Joining
join-title = Join the session
join-loading = Loading the session
join-closed = This session is closed and takes no new people. Ask the facilitator for its results.
join-not-open = This session is not open yet
join-not-open-waits = You are in the right place. When the facilitators open it, this page goes on by itself.
join-not-open-again = Look again now
join-session = Session
join-here = { $people ->
    [0] Nobody is here yet
    [one] { $people } person is here
   *[other] { $people } people are here
}
join-name = First name or pseudonym
join-name-missing = Please write a name or a pseudonym.
join-country = Country
join-country-missing = Please choose a country: it is the only thing the board must know.
join-answer-missing = Please answer this: the session needs it.
join-too-long = At most { $limit } characters; this has { $count }. Please shorten it.
join-required = (required)
join-choose = Choose
join-no-answer = No answer
join-place = Town or region
join-territory-hint = The territory you speak for.
join-more = More about your territory (optional)
join-more-person = These answers are never shown for fewer than five people.
join-signed-named = Your contributions will be signed <b>“{ $signature }”</b>. No account, no e-mail.
join-signed-territory = Your contributions will be signed <b>“{ $signature }”</b>, never with your name. No account, no e-mail.
join-signed-anonymous = Your contributions will <b>not be signed</b>. Nobody in the session sees who wrote what. No account, no e-mail.
join-signed-yours = your territory
join-signed-you = your name
join-operator = Whoever runs this server can read what is stored on it, and who wrote it.
join-go = Join the session
join-going = Joining
join-again = You are already in this session as <b>{ $name }</b>.
join-anew = This device was in the session as <b>{ $name }</b>.
join-again-go = Go on as { $name }
join-not-me = That is not me
join-not-me-means = Then this device forgets { $name }, with anything not yet sent. What was sent stays in the session.
join-enter-code = Enter a code

## The board of a participant
tabs-label = Parts of the board
tab-questions = Questions
tab-rate = Rate
tab-learn = Learn
tab-group = My group
board-connecting = Opening the board
now-over = The time for this part is over; late notes still arrive.
now-write-plenary = Write to everyone, whenever you have a question or a thought.
now-write-group = Write under the questions of your group.
now-rate-own = Rate the criteria for your own territory.
now-boards = Look at what the other groups wrote.
now-choose = Choose your group.
now-choose-go = Choose
now-wait-group = You will be placed in a group shortly.
offline-title = { $minutes ->
    [0] No connection. Keep writing.
   *[other] No connection for { $minutes } min. Keep writing.
}
offline-waiting = { $count ->
    [0] What you write waits on this device and goes by itself.
    [one] One thing waits on this device and will go by itself.
   *[other] { $count } things wait on this device and will go by themselves.
} Do not close this page.
not-stored-title = This browser does not let the page store anything.
not-stored-text = Keep the page open until everything reads “Saved”.
not-stored-what = The board keeps your place and your words on this device. Leave private browsing or use another browser.
moved-title = The session has moved on: { $title }
moved-text = Finish your note; it still counts for the part it was begun in.

## Questions and notes
board-label = Board
board-question = Question { $n } of { $of }
board-previous = Previous question
board-next = Next question
board-unfold = Read the whole question
board-write = Write a note. What is it?
board-write-first = Write the first note. What is it?
board-draft = Go on writing:
board-empty = Nobody has written here yet.
board-empty-text = Start with something that happened: who decides, who is asked, who is missing. One sentence is enough.
board-empty-read = Nothing was written under this question.
board-alone = For now everyone writes alone. The notes of the others appear when the group comes together.
board-visiting = You are visiting the board of another group. You can read here.
board-late = Write a late note. What is it?
board-none = There is no board for you here yet.
board-new = { $count ->
    [one] { $count } new note
   *[other] { $count } new notes
}
note-late = Late
note-edited = edited
note-edit = Edit
note-remove = Remove
note-remove-title = Remove this note?
note-remove-means = It disappears for everyone.
note-remove-yes = Remove it
note-hidden = Hidden by the facilitator: { $reason }
note-edit-refused = Your change
note-remove-refused = Not removed
composer-label = Your note
composer-kind = Kind of note
composer-text = Text
composer-left = { $count ->
    [one] { $count } character left
   *[other] { $count } characters left
}
composer-over = { $count ->
    [one] { $count } character too many
   *[other] { $count } characters too many
}
composer-draft = Draft kept
composer-lang = Written in
composer-publish = Publish
composer-publish-empty = Write first
composer-publish-over = Too long
composer-save = Save the change
composer-fold = Put the draft aside
composer-drop = Leave it as it was

## Ratings
rate-criterion = Criterion { $n } of { $of }
rate-block = Block
rate-previous = Previous criterion
rate-ways = Criteria
rate-next = Next criterion
rate-next-block = Next block
rate-finish = Done
rate-no-answer-means = Counted apart, never as a low level
rate-done = { $done } of { $of } rated
rate-none-yet = There is nothing to rate yet. It opens during the group work.
rate-closed = Ratings cannot be changed in this part.
rate-waiting = This is your rating. It waits for the reveal; until then only you see it.
rate-open-again = You can still change your rating.
rate-secret = Nobody sees your rating until the ratings are shown to the group.
rate-refused = Not taken: { $reason }
rate-results = Results
rate-mine = My ratings
rate-change = Change my rating
rate-round = Round { $round }
rate-before = before
reveal-axis = Levels 1 to 5: { $counts } people
reveal-n =
    <b>{ $n } of { $of }</b> rated{ $none ->
    [0] .
    [one] , 1 gave no answer.
   *[other] , { $none } gave no answer.
}
reveal-half = Half say { $level } or less.
reveal-agree = All say { $level }.
reveal-differ = <b>You differ:</b> from { $low } to { $high }.
reveal-few = { $n } of { $of } rated: too few to show. It opens from 3.
reveal-like-before = { $n } rated. Beside the round before, these numbers would give one or two of you away, so they are not shown.
reveal-none = Nobody has rated this yet.
reveal-who = Who said what
reveal-you = { $place } (you)
reveal-ask = Worth asking
reveal-ask-places = { $high } says { $most }, { $low } { $least }. What does each of them do, or lack, that explains it?
reveal-ask-levels = One of you says { $most }, another { $least }. What makes the difference?

## Learning
learn-blocks = Blocks
learn-cases = Case studies
learn-yours = your group
learn-questions = Questions
learn-criteria = Criteria and levels
learn-case-about = About
learn-later = Known only after this session
learn-later-source = published after this session
learn-sources = Sources
learn-fallback = Not translated: in { $language }
learn-back = All blocks and cases

## My group
group-none = You are not in a group yet
group-none-text = The facilitator makes the groups before the group work. Until then you can read the blocks and write on the plenary board.
group-choose = Choose your group
group-choose-text = One group works on one block. You can change until the group work begins.
group-choose-this = Choose
group-choosing = Choosing
group-yours = Your group
group-is-full = Full
group-size = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
group-members = With you
group-members-hidden = In this session nobody is shown by name.
group-alone = Nobody else yet.
group-call = Open the video call
group-card = Your territory
group-card-edit = Correct the card
group-card-save = Save the card
group-device = This device

## Another device
device-use = Use another device
device-how = On the other device, open <b>{ $address }</b> and enter this code:
device-code = Code for the other device
device-drawing = Drawing a code
device-left = Good for <b>{ $left }</b>, for one device.
device-over = This code has run out.
device-again = Show a new code
device-means = There you are the same person, with your notes and ratings. Keep the code to yourself: whoever enters it takes part as you.
device-done = Done
device-empty = Please type the code first.
device-length = The code from your other device has eight letters; this has { $count }.
device-strange = { $signs } is never part of this code, which has letters only. Look at it again: it may be a similar sign.
device-instead = On this device { $name } takes part in that session

## When the page cannot go on
stopped-title = The board has stopped here
not-known-title = The session does not know this device any more
not-known-means = It was probably put back to an earlier moment. What is still on this device is offered to the session when you join again.
not-known-again = Join again
not-known-device = You are still in it with another device? Then enter the code that the other one shows.

## Afterwards
ended-closed = The session is closed
ended-thanks = Thank you. This is what you said.
ended-thanks-only = Thank you for being here.
ended-counts =
    You wrote { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
} and rated { $ratings ->
    [one] { $ratings } criterion.
   *[other] { $ratings } criteria.
}
ended-all-arrived = Everything has arrived: nothing is left to send on this device.
ended-waiting = { $count ->
    [one] One thing is still on this device. Keep this page open.
   *[other] { $count } things are still on this device. Keep this page open.
}
ended-refused = { $count ->
    [one] One thing was not taken. Its text is kept here; you can copy it.
   *[other] { $count } things were not taken. Their texts are kept here; you can copy them.
}
ended-read = Read the boards
group-places = { $people } of { $most }
group-only-you = Only you speak for { $place } here: whoever reads a note signed with this place knows it is yours.

# Answers to a note
same = Same here
same-count = Same here · { $count }
comment = Comment
comments = Comments
comments-count = { $count ->
    [one] { $count } comment
   *[other] { $count } comments
  }
comment-label = Your comment
comment-label-late = Your comment (arrives late)
comment-change = Your comment
comment-send = Send
note-staff = Facilitator
translate = Translate
translation = translated
translation-old = translated from an earlier wording
translation-better = Correct the translation
translation-remove = Take it back
translation-label = In { $language }
translation-send = Save the translation
help-translate = { $count ->
    [one] Help translate { $count } note into { $language }
   *[other] Help translate { $count } notes into { $language }
  }
conflict-theirs = As it is now
conflict-mine = Yours
conflict-keep-mine = Keep mine
conflict-keep-theirs = Keep theirs

# What facilitators put before everybody
message-to-all = From the facilitators, to all
message-to-group = From the facilitators, to your group
message-call = Everybody to the plenary
message-call-go = Go to the plenary
message-dismiss = I have read this
lit-look = Look
lit-close = Close
card-present = Present our card
card-presented = Your card is in the spotlight

# Out of the session, with words that were not sent
unsent-title = What you had not sent yet
unsent-text = Only this device has it. Copy what you want to keep.
unsent-copy-all = Copy all of it

# Moved to another group, and blocks a group no longer has
group-moved = You are now in group { $number }
group-moved-notes = Your notes stay where you wrote them, under “My notes”.
group-moved-draft = If you publish this here, it goes to group { $number }.
group-moved-go-on = Take it to the new group
my-notes = My notes
my-notes-none = You have not written anything yet.
my-notes-show = { $count ->
    [one] Show { $count } note
   *[other] Show { $count } notes
}
my-notes-fold = Fold them
board-unused = No longer used
board-unused-text = Your group no longer works on these questions. What was written stays, and you can still change your own notes.
fate-across = Went into the theme of all groups
fate-findings = { $findings ->
    [one] The report says, resting on it:
   *[other] The report says { $findings } times, resting on it:
}
asked-add-finding = Write a finding
asked-edit-finding = Change a finding
asked-remove-finding = Remove a finding

# Sections of the report, where the plan names none
findings-section-cover = Session details
findings-section-highlights = Key messages
findings-section-participants = Who took part
findings-section-method = How we worked
findings-section-ratings = Ratings
findings-section-blocks = Block by block
findings-section-priorities = Priorities and votes
findings-section-cross-cutting = Agreements, differences, open questions
findings-section-recommendations = Recommendations
findings-section-next-steps = Next steps
findings-section-evaluation = Participants’ feedback
findings-section-annexes = Annexes
simulated = simulated
