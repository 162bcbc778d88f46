# Le projecteur : peu de mots, en grand.
projector-offline = Hors ligne. La page revient d’elle-même.
projector-open = Ouvrez
projector-enter = sur votre téléphone et saisissez
projector-invite-en = Open { $address } and enter the code
projector-invite-es = Abra { $address } y escriba el código
projector-invite-fr = Ouvrez { $address } et saisissez le code
projector-no-account = Un nom ou un pseudonyme suffit. Aucun compte.
projector-code = Code d’accès : { $code }
projector-qr = Code QR pour rejoindre
projector-joining-closed = L’accès est fermé.
projector-not-open = La session n’est pas encore ouverte. Les téléphones qui attendent continueront d’eux-mêmes.
projector-join-at = Rejoignez sur
projector-here = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
} de { $territories ->
    [one] { $territories } territoire
   *[other] { $territories } territoires
}
projector-work = { $notes ->
    [one] { $notes } contribution jusqu’ici
   *[other] { $notes } contributions jusqu’ici
}
projector-over = Le temps de cette partie est écoulé. Les contributions tardives arrivent encore.
projector-closed = La session est close. Merci.
projector-screen-saver = Désactivez l’économiseur d’écran de cet ordinateur.
projector-full-screen = Plein écran
projector-n = { $n } sur { $of } ont répondu{ $none ->
    [0] {""}
   *[other] {" · "}{ $none } sans réponse
}
projector-rehearsal = Répétition avec des personnes simulées
