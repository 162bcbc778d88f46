# The projector: few words, large.
projector-offline = No connection. The page comes back by itself.
projector-open = Open
projector-enter = on your phone and enter
projector-invite-en = Open { $address } and enter the code
projector-invite-es = Abra { $address } y escriba el código
projector-invite-fr = Ouvrez { $address } et saisissez le code
projector-no-account = A name or a pseudonym is enough. No account.
projector-code = Join code: { $code }
projector-qr = QR code to join
projector-joining-closed = Joining is closed.
projector-not-open = The session is not open yet. Phones that wait go on by themselves.
projector-join-at = Join at
projector-here = { $people ->
    [one] { $people } person
   *[other] { $people } people
} from { $territories ->
    [one] { $territories } territory
   *[other] { $territories } territories
}
projector-work = { $notes ->
    [one] { $notes } note so far
   *[other] { $notes } notes so far
}
projector-over = Time for this part is over. Late notes still arrive.
projector-closed = The session is closed. Thank you.
projector-screen-saver = Switch off the screen saver of this computer.
projector-full-screen = Full screen
projector-n = { $n } of { $of } rated it{ $none ->
    [0] {""}
   *[other] {" · "}{ $none } gave no answer
}
projector-rehearsal = Rehearsal with simulated people
