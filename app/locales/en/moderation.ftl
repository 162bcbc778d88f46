# Keeping a session civil, who leads it, and the log of what they did.

## Switches of the session
console-tab-staff = Roles and log
console-posting-pause = Pause writing for everyone
console-posting-go-on = Let everyone write again
console-posting-paused = Writing is paused. Ratings go on.
console-approve-on = Approve notes before others see them
console-approve-off = Show new notes without approval
console-approve-is-on = New notes wait until you let them through: tab Notes.
console-late-off = Take no more late notes
console-late-on = Take late notes again
console-lock = Lock this board
console-unlock = Unlock this board
console-lock-group = Lock the board of group { $number }
console-locked = Locked
console-waiting = { $notes ->
    [one] { $notes } note waits for approval
   *[other] { $notes } notes wait for approval
}
console-note-waiting = waits
console-approve = Let through
notes-waiting-only = Waiting only ({ $notes })
note-hidden-removed = its author was sent out of the session

## About whoever wrote a note
author-menu = Author …
author-menu-title = About whoever wrote this note
author-unnamed = You are not told who it is. The person is told what you decide.
author-yes = Do this
author-pause = Pause: may read and rate, not write
author-free = Let the author write again
author-remove-keep = Send out, keep the notes on the boards
author-remove-hide = Send out and hide all their notes
author-remove-1 = Whoever wrote this note leaves the session at once, on every device, and is told so. You are not told who it was.
author-remove-2 = If their notes are hidden, you will see which ones belong together.
remove-notes = What becomes of their notes
remove-keep = Keep their notes on the boards
remove-hide = Hide all their notes
remove-yes = Send out
remove-back = To let the person in again, use the menu beside the name in People and groups. Hidden notes are restored one by one.

## About a person
person-pause = Pause: may read and rate, not write
person-free = Let this person write again
person-readmit = Let in again
person-readmit-if = Let in again, if sent out
person-remove = Send out …
person-remove-title = Send { $person } out?
person-remove-1 = The person leaves the session at once, on every device, and is told so. Their ratings stay counted.
person-is-paused = paused
person-is-removed = sent out

## What was asked for
asked-posting-pause = Pause writing
asked-posting-go-on = Open writing again
asked-lock = Lock the board of group { $number }
asked-unlock = Unlock the board of group { $number }
asked-approve = Let a note through
asked-pause-author = Pause the author of a note
asked-free-author = Let the author of a note write again
asked-remove-author = Send the author of a note out
asked-pause-person = Pause { $person }
asked-free-person = Let { $person } write again
asked-remove-person = Send { $person } out
asked-readmit = Let { $person } in again
asked-mint = Make a link: { $label }
asked-revoke = Revoke a link
asked-renew = Renew the join code

## Roles and links
links-title = Roles and links
links-hint = The links made when the session was opened are not in this list. Only the first link and the recovery code can make or revoke others.
links-make = Make a link
links-make-yes = Make the link
links-role = What the link opens
links-for-facilitator = Co-facilitator: leads the session
links-for-organizer = Organizer: reads results and downloads
links-for-observer = Observer: reads what the hall may read
links-for-projector = Projector: the big screen
links-label = For whom
links-label-hint = A name that tells the links apart. Facilitators see it here and in the log.
links-once = Copy it now: it is shown only here, until this page is reloaded.
links-owner = can make links
links-recovery = Somebody came in with the recovery code
links-server = Made on the server
links-revoke = Revoke
links-revoked = Revoked
links-revoke-title = Revoke “{ $label }”?
links-revoke-1 = Whoever uses this link is out at once. It cannot be opened again; you can make a new one.
links-revoke-yes = Revoke the link
role-facilitator = Facilitator
role-organizer = Organizer
role-observer = Observer
role-projector = Projector
code-renew = Draw another code
code-renew-title = Draw another join code?
code-renew-1 = The present code and QR code open nothing any more. Whoever is in stays in.
code-renew-2 = The projector shows the new one at once; printed ones are of no use.
code-renew-yes = Draw another code

## The log
log-title = Log
log-hint = What was done by those who lead, the newest first. What participants write is not in it.
log-again = Load again
log-none = Nothing of this kind yet.
log-filter = Show
log-filter-all = Everything
log-filter-moderation = Moderation
log-filter-leading = Leading the session
log-filter-links = Links and doors
log-by-opener = The server
log-by-operator = The operator
log-by-owner = The first link
log-by-recovery = The recovery code
log-by-server = A link made on the server
log-refused = (refused)
log-other = did something this page has no words for
log-open = opened the session
log-prepare = prepared the session
log-open-session = opened the session and let people in
log-move-to = went to a part of the agenda
log-set-clock = moved the clock
log-reveal = revealed ratings
log-close-voting = closed the vote
log-set-groups = changed the groups
log-place = moved somebody
log-set-mode = changed the anonymity
log-set-joining = opened or closed joining
log-close = closed the session
log-reopen = opened the session again
log-hide-note = hid a note
log-restore-note = restored a note
log-approve = let a note through
log-pause-posting = paused or reopened writing
log-lock-board = locked or unlocked a board
log-set-late-work = switched late notes on or off
log-set-approve-first = switched approving on or off
log-pause-author = paused the author of a note, or let them write again
log-remove-author = sent the author of a note out
log-pause-person = paused somebody, or let them write again
log-remove-person = sent somebody out
log-readmit = let somebody in again
log-wipe-simulated = removed simulated people and all they made
log-mint-link = made a link
log-revoke-link = revoked a link
log-renew-code = drew another join code
log-link = made a link on the server
log-recover = came in with the recovery code
log-repeat = began a part of the agenda once more
log-set-agenda = changed the agenda
log-add-languages = added a language
log-assign = put people into groups
log-merge-people = joined two records of one person
log-merge-territories = joined the spellings of a place
log-lower-help = lowered a group’s hand
log-shine = put something in the spotlight
log-dim = ended the spotlight
log-send-message = sent a message
log-withdraw-message = withdrew a message
log-add-note = wrote a note
log-edit-note = changed a note of their own
log-remove-note = removed a note of their own
log-add-comment = wrote a comment
log-edit-comment = changed a comment of their own
log-remove-comment = removed a comment of their own
log-hide-comment = hid a comment
log-restore-comment = restored a comment
log-translate = translated a note
log-remove-translation = removed a translation
log-set-priority = set or took back a priority
log-add-theme = added a theme
log-rename-theme = renamed a theme
log-remove-theme = removed a theme
log-gather = moved notes between themes
log-write-line = wrote a line of a report card
log-edit-line = changed a line of a report card
log-remove-line = removed a line of a report card
log-malformed = sent something the board does not understand

## On the phone
gate-paused = Writing is paused
gate-person = A facilitator has paused your writing
gate-locked = This board is locked
gate-kept = What you have begun is kept on this device. You can read and rate.
note-waiting = Waits until a facilitator lets it through. Only you see it.
note-waiting-other = Waits to be let through. The group does not see it yet.
stopped-4504 = A facilitator has sent you out of this session. What you wrote is kept on this device. Speak to the facilitator; once you are let in again, reload the page.
