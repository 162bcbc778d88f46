# La console d’animation, et les éléments communs à toutes les pages d’ordinateur.

## All laptop pages
desk-language = Langue
desk-connecting = Connexion en cours
desk-offline = Hors ligne. Vos actions seront envoyées au retour de la connexion.
desk-stopped = Arrêtée
desk-live = En direct
desk-live-here = En direct · { $here } sur { $all } ici
desk-never = –
desk-just-now = < 1 min
desk-minutes = { $minutes } min
desk-hours = { $hours } h
desk-copy = Copier
desk-copied = Copié
desk-select = Sélectionné : appuyez sur Ctrl et C, ou ⌘ et C, pour copier
desk-stopped-title = Cette page ne peut pas continuer
desk-stopped-other = Le serveur a mis fin à la connexion (code { $code }). Ouvrez à nouveau le lien.

## The frame of the console
console-tabs = Parties de la console
console-tab-room = Salle de contrôle
console-tab-people = Personnes et groupes
console-tab-notes = Contributions
console-code = Code d’accès
console-agenda = Déroulement
console-minutes = { $minutes } min
console-groups = Groupes
console-rail = Conduite de la session
console-somebody = Sans nom
console-cancel = Annuler

## Groups
console-seats = { $online } sur { $members }
console-notes = Écrits
console-ratings = Évaluations
console-last = Dernière
console-notes-short = Écrits
console-ratings-short = Éval.
console-last-short = Dern.
console-questions = Questions
console-answered = { $answered } questions sur { $all } ont une réponse
console-answered-short = { $answered }/{ $all } questions
console-late = { $notes ->
    [one] { $notes } contribution tardive
   *[other] { $notes } contributions tardives
}
console-late-ratings = { $ratings ->
    [one] { $ratings } évaluation tardive
   *[other] { $ratings } évaluations tardives
}
console-round = Tour { $round }
console-reveal = Dévoiler
console-reveal-group = Dévoiler, évaluations du groupe { $number }
console-revealed = Dévoilées
console-step-in = Entrer
console-step-in-group = Entrer, groupe { $number }
console-step-out = Retour à la salle de contrôle
console-call = Ouvrir l’appel vidéo du groupe
console-no-groups = Pas encore de groupes
console-no-groups-hint = Formez les groupes avant le travail en groupes : un par bloc, les blocs deux par deux, ou autant de groupes que vous voulez.
console-make-groups = Former les groupes
console-unplaced = { $people ->
    [one] { $people } personne n’a pas de groupe
   *[other] { $people } personnes n’ont pas de groupe
}
console-place-rest = Placer selon la règle
console-choose = Choisir
console-just-written = Écrit à l’instant

## Now and next
console-now = Maintenant
console-now-step = Maintenant · étape { $step } sur { $steps }
console-extend = + { $minutes } min
console-pause = Pause
console-resume = Reprendre
console-start = Lancer l’horloge
console-next = Ensuite · { $minutes } min
console-back-to = Revenir à · { $minutes } min
console-skip-to = Passer directement à · { $minutes } min
console-repeat = Encore une fois · { $minutes } min
console-go-next = Commencer maintenant
console-go-back-to = Y revenir
console-go-skip-to = Y passer directement
console-go-repeat = La recommencer
console-back = Avant
console-skip = Après
console-again = Répéter
console-as-planned = Selon le déroulement
console-last-moment = C’est la dernière partie du déroulement.
console-skipped = sautée
effect-write-closes = L’écriture se ferme. Les brouillons sont conservés, les contributions tardives arrivent encore.
effect-write-ends = L’écriture se termine. Les brouillons restent sur les téléphones ; les contributions tardives ne sont pas prises.
effect-write-group = Chaque personne écrit sur le tableau de son groupe.
effect-write-plenary = Tout le monde écrit sur le tableau de la plénière.
effect-write-stays-group = L’écriture reste ouverte dans les groupes.
effect-write-stays-plenary = L’écriture reste ouverte sur le tableau de la plénière.
effect-see-own = Les nouvelles contributions ne sont visibles que par leur auteur ou autrice. Ce qui a été montré le reste.
effect-see-group = Chaque groupe voit toutes les contributions de son tableau.
effect-see-boards = Tout le monde peut lire les tableaux de tous les groupes.
effect-see-no-boards = Les tableaux des autres groupes se ferment. Ce qui a été montré le reste.
effect-rate-own = L’évaluation s’ouvre : chaque personne évalue les blocs de son groupe.
effect-rate-all = L’évaluation s’ouvre : chaque personne évalue tous les blocs pour son territoire.
effect-rate-stays = L’évaluation reste ouverte.
effect-rate-closes = L’évaluation se ferme. Les évaluations tardives arrivent jusqu’au dévoilement.
effect-rate-ends = L’évaluation se ferme.
effect-ratings-own = Chaque personne ne voit que ses propres évaluations.
effect-ratings-group = Une fois dévoilées, chaque groupe voit ses évaluations.
effect-ratings-all = Une fois dévoilées, tout le monde voit les évaluations de tous les groupes.
effect-ratings-stay-group = Les évaluations dévoilées restent visibles pour chaque groupe.
effect-ratings-stay-all = Les évaluations dévoilées restent visibles pour tout le monde.
effect-reveal = Les évaluations de tous les groupes sont dévoilées.
effect-round-begins = Le tour { $round } des évaluations commence, vide et caché jusqu’à son dévoilement.
effect-round-stays = Le tour { $before } reste tel quel : l’avant à côté de l’après.
effect-vote-begins = Le tour { $round } des points commence avec tout le budget ; les résultats du tour { $before } sont montrés.
effect-repeat-only = L’horloge repart avec tout le temps prévu.
effect-repeat-keeps = Rien de ce qui est écrit n’est perdu.
effect-dots-open = Les points s’ouvrent : chaque personne répartit les siens, personne ne voit ceux des autres avant la fin.
effect-dots-close = Les points se ferment ; les résultats sont montrés.
effect-comment-opens = Les commentaires s’ouvrent.
effect-comment-closes = Les commentaires se ferment. Ce qui est écrit reste.
effect-themes-opens = Les groupes rangent leurs contributions en thèmes.
effect-themes-closes = Le rangement en thèmes se ferme.
effect-priorities-opens = Les groupes choisissent leurs priorités.
effect-priorities-closes = Le choix des priorités se ferme.
effect-marks-opens = Chaque personne dit ce que les propositions signifient pour son territoire.
effect-marks-closes = Le marquage des propositions se ferme.
effect-evaluate-opens = Chaque personne peut dire comment était la session.
effect-evaluate-closes = L’évaluation de la session se ferme.
effect-card-group = Tout le groupe écrit sa fiche.
effect-card-rapporteur = La personne rapporteuse écrit la fiche.
effect-card-closes = Les fiches se ferment. Les lignes tardives arrivent encore.
effect-choose-opens = Chaque personne peut choisir son groupe.
effect-choose-closes = Le choix du groupe se ferme.
effect-who = Concerne { $groups ->
    [0] aucun groupe pour l’instant
    [one] { $groups } groupe
   *[other] { $groups } groupes
} et { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}.

## The whole session
console-whole = Toute la session
console-session = Session
console-reveal-all = Dévoiler toutes les évaluations
console-all-revealed = Évaluations dévoilées
console-joining-close = Fermer l’accès
console-joining-open = Ouvrir l’accès
console-close = Clore la session
console-mode-named = Signer du nom et du territoire
console-mode-territory = Signer du territoire seulement
console-mode-anonymous = Ne pas signer
console-closed = La session est close. On ne peut plus écrire ; tout peut être lu et téléchargé.
console-reopen = Rouvrir
console-prepared = Pas encore ouverte
console-prepared-1 = Personne ne peut entrer. Qui arrive en avance attend sur la page d’accès et continue sans rien faire.
console-prepared-2 = Préparez tranquillement les groupes, le déroulement et les liens ; l’horloge est arrêtée.
console-open = Ouvrir la session
duplicate = Dupliquer la session
duplicate-means = Une nouvelle session avec le titre, le déroulement, les groupes, les liens d’appel et les langues tels qu’ils sont maintenant, avec ses propres liens et codes.
duplicate-without = Sans personnes, contributions, évaluations ni rien de ce qui s’est passé ici. Cette session reste telle quelle.
duplicate-yes = Dupliquer
duplicate-going = Duplication en cours
rehearse = Répéter avec des personnes simulées
rehearse-means = Elles rejoignent cette session, lisent, écrivent, évaluent, commentent et votent selon votre conduite, décrochent et reviennent. Elles partent quand leur temps est écoulé, à la clôture de la session ou quand vous les renvoyez.
rehearse-before = Répétez avant l’arrivée de personnes réelles, ou dans une copie : les personnes simulées comptent comme les autres jusqu’à ce que vous les retiriez avec tout ce qu’elles ont fait.
rehearse-people = Combien
rehearse-pace = À quel rythme
rehearse-pace-1 = Comme de vraies personnes
rehearse-pace-5 = Cinq fois plus vite
rehearse-pace-20 = Vingt fois plus vite
rehearse-lasts = Pour combien de temps
rehearse-lasts-10 = 10 minutes
rehearse-lasts-30 = 30 minutes
rehearse-lasts-60 = Une heure
rehearse-lasts-180 = Trois heures
rehearse-yes = Les faire venir
rehearse-going = Elles arrivent
rehearse-under-way = { $people ->
    [one] Une personne simulée participe
   *[other] { $people } personnes simulées participent
 } à cette session selon votre conduite, jusqu’à la fin du temps prévu, jusqu’à la clôture ou jusqu’à ce que vous mettiez fin à la répétition.
rehearse-stays = Ce qu’elles ont fait reste jusqu’à ce que vous les retiriez.
rehearse-ending = Elles partent
simulated-told = Répétition : des personnes simulées sont dans cette session.
simulated-coming = { $people ->
    [one] Répétition : une personne simulée est en route.
   *[other] Répétition : { $people } personnes simulées sont en route.
 }
simulated-here = { $people ->
    [one] Répétition : une personne simulée est dans cette session.
   *[other] Répétition : { $people } personnes simulées sont dans cette session.
 }
simulated-stop = Les renvoyer
simulated-remove = Retirer les personnes simulées
simulated-remove-1 = Toutes les personnes simulées partent pour de bon, avec tout ce qu’elles ont fait : contributions, évaluations, commentaires, votes et lignes des fiches. C’est définitif.
simulated-remove-2 = Ce que des personnes réelles ont dit de contributions simulées part avec elles. Tout le reste des personnes réelles demeure.
simulated-remove-yes = Les retirer avec tout ce qu’elles ont fait
simulated-short = sim.
simulated-close = Fermer
simulated-gone = Les personnes simulées sont parties avec tout ce qu’elles ont fait.
simulated-left = Des personnes réelles, il reste : { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
 }, { $notes ->
    [one] { $notes } contribution
   *[other] { $notes } contributions
 }, { $ratings ->
    [one] { $ratings } évaluation
   *[other] { $ratings } évaluations
 }.
asked-wipe-simulated = Retirer les personnes simulées
confirm-close = Clore la session ?
confirm-close-1 = Plus personne ne peut écrire, évaluer ni entrer. L’horloge s’arrête.
confirm-close-2 = Tout ce qui est arrivé est conservé. Les contributions en attente sur des téléphones hors ligne ne sont pas reprises.
confirm-close-3 = Les téléchargements restent disponibles. Vous pouvez rouvrir la session.
confirm-close-yes = Clore la session
confirm-mode-named = Dorénavant, les contributions montrent le nom ou pseudonyme et le lieu.
confirm-mode-territory = Les contributions montrent le lieu et aucun nom. Un lieu avec une seule personne dit qui elle est.
confirm-mode-anonymous = Les contributions ne montrent ni nom ni lieu, pas même à vous ; les résultats n’apparaissent que pour des groupes de cinq ou plus.
confirm-mode-stricter = Cela vaut aussi pour tout ce qui est déjà écrit : les noms ou lieux visibles maintenant disparaissent pour tous.
confirm-mode-looser = Seul ce qui sera écrit dorénavant montre davantage. Ce qui est déjà écrit n’est jamais montré moins strictement. Prévenez les gens avant de le faire.
confirm-reveal = Dévoiler les évaluations de tous les groupes ?
confirm-reveal-group = Dévoiler les évaluations du groupe { $number } ?
confirm-reveal-line = Groupe { $number } : { $ratings } évaluations sur { $all }, { $enough } critères sur { $criteria } à montrer.
confirm-reveal-round = Ce sont les évaluations du tour { $round }. Les tours précédents restent tels quels ; si l’un n’avait pas été montré, il l’est aussi.
confirm-reveal-anonymous = Chaque groupe voit combien de personnes ont choisi chaque niveau, sans dire lesquelles.
confirm-reveal-1 = Chaque groupe voit comment ses membres ont évalué, avec leur territoire sauf si la session est anonyme.
confirm-reveal-2 = En dessous de trois évaluations, seul leur nombre est montré.
confirm-reveal-3 = Cela ne peut pas être annulé.
confirm-reveal-yes = Tout dévoiler

## What was asked for
asked-earlier = Un changement précédent
asked-move = Passer à : { $to }
asked-repeat = Encore une fois : { $to }
asked-pause = Mettre l’horloge en pause
asked-resume = Reprendre l’horloge
asked-extend = Ajouter { $minutes } min
asked-reveal-group = Dévoiler le groupe { $number }
asked-reveal-all = Dévoiler toutes les évaluations
asked-joining-open = Ouvrir l’accès
asked-joining-close = Fermer l’accès
asked-close = Clore la session
asked-reopen = Rouvrir la session
asked-place = Déplacer { $person }
asked-place-rest = Placer les personnes sans groupe
asked-groups = Former { $groups ->
    [one] { $groups } groupe
   *[other] { $groups } groupes
}
asked-hide = Masquer une contribution
asked-restore = Rétablir une contribution
asked-again = Envoyer à nouveau
asked-drop = Fermer

## People and groups
people-title = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}, { $groups ->
    [0] pas encore de groupes
    [one] { $groups } groupe
   *[other] { $groups } groupes
}
people-make-groups = Former les groupes
people-change-groups = Modifier les groupes
people-unplaced = Sans groupe
people-unplaced-hint = La règle place chaque personne là où il y a le moins de monde.
people-place-rest = Placer selon la règle
people-in-column = { $people } sur { $most }
people-move = Déplacer { $person }
people-move-to = Déplacer { $person } vers…
people-drop-here = Déposer ici
people-consequences = Ce qui change quand vous déplacez quelqu’un
people-consequences-notes = Ses contributions restent sur le tableau où elles ont été écrites.
people-consequences-ratings = Ses évaluations et son brouillon suivent la personne.

## Making groups
setup-title = Les groupes et leurs blocs
setup-how = Comment les former
setup-by-blocks = Un groupe par bloc
setup-by-pairs = Deux blocs par groupe, pour les petites salles
setup-by-number = Ce nombre de groupes :
setup-count = Nombre de groupes
setup-group = Groupe { $number }
setup-in-use = Laissés de côté alors qu’ils ont des personnes ou des contributions : { $groups }. Déplacez d’abord les personnes, ou gardez le groupe.
setup-without-block = Chaque groupe a besoin d’au moins un bloc.
setup-make = { $groups ->
    [one] Former { $groups } groupe
   *[other] Former { $groups } groupes
}

## Contributions
notes-title = { $notes ->
    [one] { $notes } contribution
   *[other] { $notes } contributions
}
notes-of = Tableau
notes-of-all = Tous les tableaux
notes-of-plenary = Plénière
notes-in-group = groupe { $number }
notes-hidden-only = Masquées seulement
notes-none = Pas encore de contributions ici.
console-no-notes-here = Pas encore de contributions.
console-note-late = tardive
console-note-edited = modifiée
console-hide = Masquer
console-restore = Rétablir
console-hidden-because = Masquée :
console-hide-title = Masquer cette contribution ?
console-hide-reason = Motif
console-hide-hint = La personne qui l’a écrite lit ce motif. Plus personne d’autre ne voit la contribution ; vous pouvez la rétablir.
console-hide-yes = Masquer la contribution

## The console without its key
recovery-title = Revenir à la console
recovery-why = Ce navigateur n’a aucune clé qui ouvre cette console. Ouvrez de nouveau le lien d’animation, ou saisissez le code de récupération affiché à l’ouverture de la session.
recovery-label = Code de récupération
recovery-hint = 52 lettres et chiffres. Les espaces, les tirets et les minuscules ne comptent pas.
recovery-go = Ouvrir la console
recovery-home = Je participe : saisir le code affiché dans la salle

console-restored = Restaurée à { $time }.
console-restored-check = Vérifiez la phase et les contributions masquées avant de continuer. Les téléphones rendent ce qui avait été écrit depuis.
## Placer plusieurs personnes, réunir des fiches et des noms de lieux
setup-name = Nom propre
setup-call = Lien de son appel vidéo (https://…)
people-place-many = Placer des personnes …
people-places = Corriger les lieux …
people-breakout = Groupes de
people-every-breakout = Tous les travaux en groupe
placing-title = Placer les personnes en groupes
placing-how = Comment
placing-preset = Dans l’ordre d’arrivée, chacune là où il y a le moins de monde
placing-random-balanced = Au hasard, groupes de même taille
placing-mixed-by-territory = Mélangées : les personnes d’un même lieu dans des groupes différents
placing-alike-by-territory = Proches : les personnes d’un même lieu ou pays ensemble
placing-by-language = Par langue
placing-list = D’après une liste
placing-list-label = Qui va dans quel groupe
placing-list-hint = Une personne par ligne : le nom tel qu’il figure ici, puis le numéro du groupe. Collez la liste depuis un tableur ou un message.
placing-list-example = Ana Ruiz; 3
placing-list-unread = Ligne { $line } : il manque le numéro du groupe à la fin.
placing-list-nobody = Ligne { $line } : personne ici ne s’appelle « { $name } ».
placing-list-several = Ligne { $line } : plusieurs personnes s’appellent « { $name } ». Placez-les par leur menu.
placing-list-no-group = Ligne { $line } : il n’y a pas de groupe { $group }.
placing-list-more = { $lines ->
    [one] Et { $lines } autre ligne qui ne place personne.
   *[other] Et { $lines } autres lignes qui ne placent personne.
}
asked-place-listed = Placer des personnes d’après une liste
placing-choice-with-cap = Chacun choisit
placing-cap = Au plus dans un groupe
placing-everyone = Déplacer aussi celles qui ont un groupe
placing-place = { $people ->
    [one] Placer { $people } personne
   *[other] Placer { $people } personnes
}
placing-open = Laisser choisir
placing-means = { $people ->
    [one] { $people } personne sera placée
   *[other] { $people } personnes seront placées
} dans { $groups } groupes, d’environ { $least } à { $most } chacun.
placing-choice-means = Les téléphones montrent tous les groupes et combien de personnes s’y trouvent, jusqu’à la prochaine étape du travail en groupe ou jusqu’à ce que vous placiez les personnes.
asked-open-choice = Laisser choisir les groupes
merge-menu = Entrée deux fois …
merge-title = { $person } : entrée deux fois
merge-keep = C’est la même personne que
merge-choose = Choisissez une personne
merge-do = Réunir en une
merge-means = Les contributions des deux appartiennent à la personne choisie. Là où les deux ont évalué ou voté, c’est la personne choisie qui compte. Les deux appareils continuent de fonctionner. Cela ne peut pas être annulé.
asked-merge = { $person } : entrée deux fois
places-title = Un lieu, plusieurs orthographes
places-which = C’est le même lieu
places-spelling = S’écrit ainsi
places-country = Pays
places-no-country = Sans pays
places-do = { $people ->
    [one] Corriger pour { $people } personne
   *[other] Corriger pour { $people } personnes
}
places-means = Ce qui a déjà été écrit est montré aussi sous le lieu corrigé.
asked-places = Écrire le lieu { $place }

## Ce qu’on dit des contributions, et ce qu’écrit la facilitation
staff-note = Écrire une contribution
staff-note-title = Une contribution de la facilitation
staff-note-change = Modifier la contribution
staff-note-question = Question
staff-note-kind = Type de contribution
staff-note-text = Texte
staff-note-hint = Elle est marquée comme venant de la facilitation et ne compte dans aucun chiffre.
staff-note-send = La mettre au tableau
console-comment-label = Commentaire de la facilitation
console-hide-comment-title = Masquer ce commentaire ?
console-hide-comment-yes = Masquer le commentaire
console-remove-translation = Retirer la traduction
asked-write = Écrire une contribution : { $text }
asked-remove-note = Retirer une contribution
asked-comment = Commenter : { $text }
asked-remove-comment = Retirer un commentaire
asked-hide-comment = Masquer un commentaire
asked-restore-comment = Rétablir un commentaire
asked-remove-translation = Retirer une traduction

## Sous les projecteurs, et les mots à tout le monde
stage = Devant tout le monde
shine = Mettre sous les projecteurs
shine-something = Mettre sous les projecteurs …
shine-group = Mettre sous les projecteurs quelque chose du groupe { $number }
shine-board = Le tableau
shine-theme = Thème : { $title }
shine-chart = Évaluations : { $name }
shine-what = Quoi
shine-which = Lequel
shine-what-agenda = Le déroulement
shine-what-block = Un bloc
shine-what-question = Une question
shine-what-criterion = Un critère
shine-what-case = Une étude de cas
dim = Éteindre les projecteurs
say = Dire quelque chose …
say-title = Dire quelque chose à tout le monde ou à un groupe
say-to = À
say-all = Tout le monde
say-text = Texte
say-hint = 280 caractères au plus. Ils restent en haut de chaque page jusqu’à ce qu’ils soient lus ou retirés.
say-send = Envoyer
say-sent = Dit · { $to }
say-withdraw = Retirer
call = Appeler tout le monde en plénière
call-sent = Tout le monde est appelé en plénière
asked-shine = Mettre sous les projecteurs : { $name }
asked-shine-note = Mettre une contribution sous les projecteurs
asked-dim = Éteindre les projecteurs
asked-say = Dire : { $text }
asked-call = Appeler tout le monde en plénière
asked-withdraw = Retirer un message

## Le déroulement, changé pendant que la session est ouverte
agenda-change = Changer le déroulement …
agenda-title = Changer le déroulement
agenda-means = Ce qui a commencé garde sa place ; on peut en changer le nom et les minutes. Ce qui vient peut être déplacé, retiré ou ajouté.
agenda-language = Langue des titres
agenda-session = Titre de la session
agenda-phase = Partie { $n }
agenda-minutes = Minutes de la partie { $n }
agenda-step = Étape { $step }, min
agenda-up = Monter la partie { $n }
agenda-down = Descendre la partie { $n }
agenda-remove = Retirer la partie { $n }
agenda-insert = Ajouter une partie à la fin
agenda-insert-none = Comme …
agenda-save = Changer pour tout le monde
languages-add = Ajouter une langue : { $language }
asked-agenda = Changer le déroulement
