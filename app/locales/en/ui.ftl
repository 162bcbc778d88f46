# The words every page uses. A page's own words are in the file beside it.

## Every page
page-title = Workshop board
page-noscript = This board needs JavaScript, which is switched off in your browser. Please switch it on, or use another browser.
language = Language
cancel = Cancel
close = Close
plenary = Plenary
you = You
group-number = Group { $number }

## What became of a write
state-saved = Saved
state-sending = Sending
state-offline = Offline, will send
state-refused = Refused, text kept
refused-again = Try again
refused-copy = Copy text
refused-copied = Text copied
refused-not-copied = It could not be copied. Select the text and copy it by hand.
refused-discard = Discard

## The clock
timer-left = Time left
timer-paused = The clock is paused
timer-told = { $minutes ->
    [0] Time for this part is over. Nothing is cut off.
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}

## Why something was not taken (H30): the server says the code
refused-unknown = The board did not take this ({ $code }).
refused-internal = Something went wrong on the server. It has been noted; your text is kept here.
refused-unexpected = The server gave an answer that this page does not know ({ $status }).
refused-unreachable = The board cannot be reached from here. Check the network and try again; nothing is lost.
refused-not-allowed = This is not open to you in this session.
refused-not-found = This does not exist here.
refused-bad-command = This page and the server do not understand each other. Reload the page.
refused-bad-request = This page and the server do not understand each other. Reload the page.
refused-busy = The board is busy; it will be sent again by itself.
refused-rate = Many things at once; they are sent one after the other.
refused-storage = The server cannot store at the moment; it will be sent again by itself.
refused-paused = Writing is paused. Your text is kept on this device; send it once writing is open again, or copy it.
refused-locked = This board is locked. Your text is kept on this device; send it once the board reopens, or copy it.
refused-person-paused = A facilitator has paused your writing. Your text is kept on this device; you can still read and rate. Ask the facilitator, then send it again.
refused-removed = A facilitator has sent you out of this session. Your text is kept on this device and can be copied.
refused-revoked = This link was revoked, so this was not done. Ask whoever opened the session for another one.
refused-owner-only = Only whoever opened the session can do this, with the first link or the recovery code.
refused-own-link = This is the link you are using. Revoke it from another one.
refused-unknown-link = There is no such link in this session.
refused-too-many-links = This session already has { $limit } links and takes no more.
refused-code-taken = Another session has this code. Please draw again.
refused-no-author = There is no participant behind this note.
refused-phase-closed = This part of the session is closed for it. Your text is kept on this device; you can copy it or send it in another part.
refused-session-closed = This session is closed. What you wrote is kept on this device and can be copied.
refused-changed = It was changed in the meantime. Look at it as it is now, then send again or discard.
refused-restored = The board was restored to an earlier moment, so this was not repeated by itself. Check, then send again or discard.
refused-already-moved = Somebody else has just moved the session on, so this was not done a second time.
refused-empty = There is nothing to read in it yet.
refused-too-long = It is longer than { $limit } characters. Your text is kept; shorten it and send it again.
refused-bad-text = The text contains signs that cannot be stored. Please type it again.
refused-full = The board holds { $limit } of these and takes no more. Your text is kept on this device.
refused-id-taken = This is already there.
refused-not-your-board = You are no longer in the group of this board. Your text is kept; copy it to the board of your group.
refused-not-your-block = In this part, ratings are for the blocks of your own group.
refused-revealed = The ratings of your group have been shown; late ones no longer count.
refused-voting-closed = Voting is not open now, so this was not counted. The results show what was given in time.
refused-voting-open = People are voting on the notes, so they stay as they are. Your text is kept; send it again once voting is closed.
refused-enough-dots = { $left ->
    [0] All { $limit } of your dots are placed. Take one back from another note first.
    [one] You have 1 dot left. Place fewer here, or take some back from another note.
   *[other] You have { $left } dots left. Place fewer here, or take some back from another note.
}
refused-dots-per-note = { $limit ->
    [one] One note takes 1 of your dots. Place the others on other notes.
   *[other] One note takes { $limit } of your dots. Place the others on other notes.
}
refused-not-a-priority = Dots go to the priorities of the groups. Choose one of those.
refused-not-a-proposal = Only ideas can be marked for the own territory.
refused-staff-note = This note was written by a facilitator; it takes no dots and no marks.
refused-unknown-question = This question is not on this board.
refused-unknown-note = This note is no longer there.
refused-note-not-shown = This note is hidden or waiting just now, so nothing can be added to it. Your text is kept; copy it or send it later.
refused-own-note = This is your own note; “same here” is for the others.
refused-unknown-comment = This comment is no longer there.
refused-unknown-translation = This translation is no longer there, or somebody else made it.
refused-unknown-language = This session does not have this language. Your text is kept; copy it or discard it.
refused-same-language = The note is in this language already. Choose another language, or discard it.
refused-seen-missing = It is not clear which version you saw. Look at it as it is now, then send again or discard.
refused-unknown-kind = This session does not have this kind of note.
refused-unknown-criterion = This session does not have this criterion.
refused-unknown-group = This group no longer exists.
refused-unknown-block = A group needs at least one block of this session.
refused-unknown-person = This person is no longer in the session.
refused-unknown-phase = This part is not in the session.
refused-unknown-session = There is no session at this address.
refused-unknown-plan = There is no such plan on the server.
refused-broken-plan = The plan cannot be read: { $reason }
refused-not-choosing = Groups cannot be chosen now.
refused-group-full = This group is full ({ $limit } people). Please choose another.
refused-group-in-use = Group { $number } has people or notes and cannot be left out.
refused-bad-groups = These groups do not go together: each needs a name of its own in the system.
refused-bad-call = The call link of group { $number } must begin with https://
refused-no-groups = There are no groups yet.
refused-unknown-evaluation = This session does not ask this question.
refused-merge-after-evaluation = Somebody has answered about the session already: joining two records now would say who answered what. Both stay.
refused-merge-after-reveal = Anonymous ratings have been shown: two records cannot be joined any more without giving one of them away. Both stay.
refused-merge-after-vote = A vote of this anonymous session has been shown: joining two records now would say whose vote is whose. Both stay.
refused-merge-simulated = One of the two is simulated: it would be removed with the rehearsal, so it cannot be joined with a real person. Both stay.
refused-erased = Your place in this session was removed. Join again to come in anew.
refused-rehearsal-running = Simulated people are already at work on this board. One rehearsal at a time: try again when they have gone.
refused-bad-country = Please choose a country from the list.
refused-missing-field = A required answer of the territory card is missing.
refused-unknown-field = The territory card has an answer to a question that this session does not ask.
refused-unknown-option = The territory card has an answer that this session does not offer.
refused-joining-closed = This session exists, but it takes no new people now. Ask the facilitator.
refused-not-open-yet = This session is not open yet. This will be possible as soon as a facilitator opens it.
refused-session-full = The session is full ({ $limit } people). Ask the facilitator.
refused-wrong-invite = This invitation no longer opens the session. Enter the code shown in the room.
refused-unknown-code = This code opens no session. Compare it with the one shown in the room.
refused-unknown-recovery = This recovery code opens no session on this server. Compare it sign by sign with what you kept.
refused-too-many-codes = Too many wrong codes came from this network. Wait a minute, or use the QR code.
refused-unknown-device-code = This code lets nobody in, or no longer: a code from another device works once, for ten minutes. Show a new one there.
refused-too-many-devices = You already take part on { $limit } devices, and there can be no more. Go on with one of them.
refused-not-rapporteur = Only the rapporteur of the group can do this. Anyone in the group can take the role first.
refused-not-now = This is not open in this part of the session. It can be done again later.
refused-unknown-message = This message has already been taken down.
refused-not-revealed = This has not been shown to its group yet, so it cannot be shown to everybody. Reveal it first, or go on to the step in which the group talks.
refused-unknown-case = This session does not have this case study.
refused-bad-agenda = This agenda does not go together. Look at it as it is now and change it again.
refused-phase-begun = A part that has begun can be renamed or given other minutes, but not moved or removed.
refused-not-restored = This session was not restored to an earlier moment, so there is nothing to give back.

## Why a page stopped: the codes the server closes with
stopped-4500 = This page and the server do not understand each other. Reload the page; what you wrote is kept.
stopped-4501 = This link does not open the session, or no longer.
stopped-4502 = Your access to this session was ended. Ask the facilitator.
stopped-4503 = What was stored about you in this session has been erased, here as well.
stopped-4506 = You are here on too many devices at once. Close the board on another one, then reload.
stopped-4507 = This device holds somebody else’s unsent words. Reload the page.
stopped-4508 = This page and the server do not understand each other. Reload the page; what you wrote is kept.
stopped-4509 = The board was opened in another window, which goes on in its place.
stopped-other = The connection was ended ({ $code }). Reload the page; what you wrote is kept.
reload = Reload the page
recovery-empty = Please type the recovery code first.
recovery-length = A recovery code has 52 signs; this has { $count }.
recovery-strange = { $signs } is never part of a recovery code. Look at it again: it may be a similar sign.
refused-not-your-group = You are no longer in this group. Look at the group you are in now.
refused-no-group = You are in no group yet. Ask the facilitator for one.
refused-enough-priorities = There are already { $limit } priorities for this block. Take one back first.
refused-not-your-proposal = Somebody else proposed this. Only they, or the rapporteur, can change it.
refused-priority-set = It has been set as a priority. Ask the rapporteur to take it back first.
refused-unknown-theme = This theme is no longer there. Choose another one.
refused-themes-full = This board holds { $limit } themes and takes no more. Put notes into one of them, or remove an empty one.
refused-unknown-line = This line is no longer there. Your text is kept; you can copy it into a new line.
refused-unknown-section = There is no such part here. Your text is kept; copy it to another part.
refused-unknown-finding = This finding is no longer there. Your text is kept; copy it into a new finding.
refused-unknown-source = One of the sources has been hidden or erased. Your text is kept; take that source out and send it again.
refused-findings-full = The report holds { $limit } findings and takes no more. Your text is kept; put it into one of them.
refused-card-full = The report card holds { $limit } lines and takes no more. Shorten it, then send again.
refused-empty-card = There is nothing on the card yet. Write a line before signing it.
refused-not-this-block = The group does not work on this block any more. Your text is kept and can be copied.

## The spotlight
lit = In the spotlight
lit-note = A note
lit-theme = A theme
lit-card = Report card
lit-agenda = The agenda
lit-group = Group { $number }
lit-minutes = { $minutes } min
lit-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }

## Files and archives
refused-file-running = One file at a time: wait for the one that is being made, or cancel it.
refused-too-many-files = You asked for { $limit } files in ten minutes, and there can be no more. Wait a little.
refused-file-failed = The file could not be made. Try again, or choose another form.
refused-cancelled = Cancelled: no file was saved.
refused-unknown-format = The server does not know this kind of file. Reload the page.
refused-archive-unknown = This is not the data file of a report of this tool (at “{ $place }”). Choose the file “Data” (JSON).
refused-archive-version = The file comes from another version of the tool (at “{ $place }”), which this server cannot read.
refused-archive-tampered = The file was changed after it was downloaded, or is damaged (at “{ $place }”). Nothing of it was imported.
refused-archive-unreadable = The file cannot be read (at “{ $place }”). Nothing of it was imported.
refused-unknown-archive = This archive is no longer there.
refused-archives-full = There is room for { $limit } archives, and all of it is taken. Remove one first.
refused-too-large = The file is too large to be imported.
