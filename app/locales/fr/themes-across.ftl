# Thèmes communs aux groupes et aux langues : réunis par l’équipe d’animation, lus par l’organisation.
console-tab-synthesis = Synthèse
organizer-tab-themes = Thèmes
themes-title = { $themes ->
    [0] Thèmes communs à tous les groupes
    [one] { $themes } thème commun à tous les groupes
   *[other] { $themes } thèmes communs à tous les groupes
}
themes-about = Réunissez ce qui va ensemble, quels que soient le groupe et la langue. Rien ne change sur les tableaux des groupes.
themes-about-read = L’équipe d’animation les réunit. Les contributions restent à leur place sur les tableaux des groupes.
themes-empty = Aucun thème encore. Écrivez un titre ci-dessus, ou reprenez ci-dessous le thème d’un groupe.
themes-voting = Les points sont en train d’être placés.
themes-voting-means = Jusqu’à la clôture du vote, les contributions restent dans leurs thèmes. On peut commencer et renommer des thèmes.
themes-none-yet = Il n’y a pas encore de thèmes.
theme-notes = { $notes ->
    [0] aucune contribution
    [one] { $notes } contribution
   *[other] { $notes } contributions
}
theme-across = tous les groupes
theme-none-across = Aucun thème
theme-ways = Ce que l’on peut faire du thème
theme-split = Diviser
theme-drop = Déposez une contribution ici, ou choisissez ce thème dans le menu d’une contribution.
note-move = Déplacer vers…
note-original = Original
note-original-fold = Replier l’original
put-into = Mettre dans…
loose-title = { $notes ->
    [0] Dans aucun thème
    [one] { $notes } contribution dans aucun thème
   *[other] { $notes } contributions dans aucun thème
}
loose-chosen = { $notes ->
    [0] Cochez des contributions pour en déplacer plusieurs.
    [one] { $notes } choisie
   *[other] { $notes } choisies
}
loose-tick = Cochez d’abord des contributions
loose-make = Nouveau thème
loose-none = Chaque contribution est dans un thème.
loose-no-notes = Les contributions apparaissent ici dès qu’il y en a.
loose-not-found = Aucune contribution ne correspond. Retirez un filtre.
make-theme-title = { $notes ->
    [0] Un nouveau thème
    [one] Un thème avec { $notes } contribution
   *[other] Un thème avec { $notes } contributions
}
make-theme-hint = Que disent-elles ensemble ?
split-title = Diviser « { $theme } »
split-which = Quelles contributions vont dans le nouveau thème ?
split-choose = Choisissez d’abord des contributions
split-name = Nommez le nouveau thème
split-make = { $notes ->
    [one] Déplacer { $notes } contribution
   *[other] Déplacer { $notes } contributions
}
group-themes = Thèmes des groupes
group-themes-about = Tels que chaque groupe les a faits. Repris, ils restent aussi ici.
group-themes-none = Aucun groupe n’a fait de thème.
group-theme-take = Reprendre comme thème commun
group-theme-free = { $free } sur { $notes } dans aucun thème commun
group-theme-taken = Toutes ses contributions sont dans des thèmes communs
suggestions-title = Contributions qui semblent dire la même chose
suggestions-about = Comparées d’une langue à l’autre, sur ce serveur. Rien n’est réuni sans vous.
suggestions-look = Les chercher
suggestions-again = Chercher encore
suggestions-looking = Comparaison en cours…
suggestions-found = { $count ->
    [0] Rien d’autre ne semble dire la même chose.
    [one] { $count } suggestion
   *[other] { $count } suggestions
}
suggestion-duplicates = Presque les mêmes mots
suggestion-same = Disent peut-être la même chose
suggestion-make = En faire un thème
suggestion-not = Pas celles-ci
narrow-words = Rechercher
narrow-block = Bloc
narrow-block-any = Bloc : tous
narrow-kind = Type
narrow-kind-any = Type : tous
narrow-board = Groupe
narrow-board-any = Groupe : tous
narrow-lang = Langue
narrow-lang-any = Langue : toutes
narrow-unused = Seulement celles dans aucune conclusion
list-more = En montrer plus (encore { $left })
undo-of = Annuler l’action ({ $steps })
step-moved = { $notes ->
    [one] Une contribution est passée dans « { $theme } ».
   *[other] { $notes } contributions sont passées dans « { $theme } ».
}
step-taken-out = { $notes ->
    [one] Une contribution n’est plus dans aucun thème.
   *[other] { $notes } contributions ne sont plus dans aucun thème.
}
step-made = { $notes ->
    [0] « { $theme } » est commencé.
    [one] « { $theme } » est commencé avec { $notes } contribution.
   *[other] « { $theme } » est commencé avec { $notes } contributions.
}
step-named = Le thème s’appelle maintenant « { $theme } ».
step-removed = « { $theme } » est supprimé ; ses contributions restent.
step-undone = Annulé : { $step }
step-late = Ce n’est plus comme cette étape l’avait laissé, rien n’a été annulé : { $step }
step-wait = Le dernier changement est encore en route. Réessayez dans un instant.
