# The opener: a plan becomes a session.
opener-title = Open a session
opener-opened = The session is open
opener-prepared = The session is prepared
opener-loading = Loading the plans
opener-no-plans = The plans cannot be shown
opener-no-key = This page needs the opener’s link. It was printed when the server was started.
opener-not-allowed = This link does not open sessions on this server, or no longer: a new one is printed at every start.
opener-again = Try again
opener-none = There is no plan yet. Put one into the folder “sessions”.
opener-plan = Choose a plan
opener-minutes = { $minutes } minutes
opener-phases = { $phases ->
    [one] { $phases } phase
   *[other] { $phases } phases
}
opener-blocks = { $blocks ->
    [one] { $blocks } block
   *[other] { $blocks } blocks
}
opener-broken = This plan cannot be opened until this is corrected:
opener-more-errors = { $errors ->
    [one] and { $errors } more
   *[other] and { $errors } more
}
opener-like = Or one like a session you lead
opener-like-means = With its agenda, groups and languages as they are now, without its people and their words.
opener-like-people = { $people ->
    [0] Nobody has joined
    [one] { $people } person joined
   *[other] { $people } people joined
}
opener-mode = How people sign
opener-mode-named = With their name and territory
opener-mode-named-means = Notes show the name or pseudonym and the place.
opener-mode-territory = With their territory only
opener-mode-territory-means = Notes show the place, no name. A place with one person says who it is.
opener-mode-anonymous = Not at all
opener-mode-anonymous-means = Nobody sees who wrote a note, not even you; results appear only for groups of five or more.
opener-mode-later = It can be changed later in the console, in the menu “Session”. Notes already written are never shown less strictly.
opener-when = When people can join
opener-when-now = At once
opener-when-now-means = Whoever has the code comes in as soon as the session is made.
opener-when-later = Prepare first
opener-when-later-means = Only those with a link to lead or read get in. People wait until you open it in the console.
opener-open = Open the session
opener-prepare = Prepare the session
opener-opening = Opening
opener-refused = The session was not opened
opener-to-console = Go to the console
opener-links = Links to hand out
opener-links-hint = Whoever has a link has its rights. They are shown only here: copy what you need before you leave this page.
opener-show = Show
opener-hide = Hide
opener-door-facilitate = Co-facilitator
opener-door-facilitate-may = Leads the phases, the groups and the clock.
opener-door-organize = Organizer
opener-door-organize-may = Reads the synthesis and downloads it.
opener-door-observe = Observer
opener-door-observe-may = Reads the boards when a phase opens them. Writes nothing.
opener-door-project = Projector
opener-door-project-may = Shows code, phase and clock on the wall.
opener-recovery = To keep: the way back to the console
opener-recovery-hint = If you lose your link, open the address and enter the recovery code. It is shown only now: copy both, or print this page.
opener-recovery-address = Address
opener-recovery-code = Recovery code
opener-recovery-both = Address and recovery code
opener-recovery-copy = Copy both
opener-print = Print
opener-another = Open another session
opener-back = Back to the session it was duplicated from
opener-join = For the participants
opener-join-at = Open this address and enter the code:
opener-join-link = Link to join
opener-qr = QR code to join
