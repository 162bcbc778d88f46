# Les mots des fichiers à télécharger : titres, libellés et colonnes. Ce que les personnes ont écrit n’est jamais ici.

report-held = Tenue le { $day }
report-mode-named = Les contributions portent le nom et le lieu.
report-mode-territory = Les contributions portent le lieu, pas le nom.
report-mode-anonymous = Les contributions ne portent ni nom ni lieu.
report-rehearsal = Répétition : { $people ->
    [one] { $people } de ces personnes est simulée
   *[other] { $people } de ces personnes sont simulées
 }. Ceci n’est pas le rapport d’un atelier.
report-counts = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}, { $notes ->
    [one] { $notes } contribution
   *[other] { $notes } contributions
}, { $ratings ->
    [one] { $ratings } évaluation
   *[other] { $ratings } évaluations
}
report-is-open = La session est encore ouverte : voici où elle en est.
report-is-prepared = La session est en préparation : personne ne l’a encore rejointe.
report-is-closed = La session est close.

report-agenda = Le déroulement réel
report-agenda-minute = Minute
report-agenda-phase = Phase
report-agenda-planned = Minutes prévues
report-agenda-took = Minutes passées
report-groups = Groupes
report-group-number = Groupe
report-group-blocks = Blocs
report-group-people = Personnes
report-group-notes = Contributions
report-in-group = Groupe { $number }

report-territories = Qui a participé
report-no-territories = Cette session était anonyme : les lieux ne sont pas indiqués.
report-people = { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}

report-matrix = Ce que chacun dit de son propre territoire
report-matrix-reading = Chaque personne compte une fois par bloc, à la médiane inférieure de ses niveaux pour les critères du bloc. L’ordre va de A à Z et ne dit rien de la valeur.
report-other = Tous les autres
report-none-yet = Rien pour l’instant
report-not-shown = pas encore dévoilé, ou trop peu pour être montré
report-round = tour { $round }
report-at-level = { $people } au niveau { $level }
report-median = médiane { $median }
report-no-answer = { $people } sans réponse
report-differ = les avis diffèrent : demander avant de faire une moyenne
report-top-obstacle = obstacle { $number }
report-top-idea = idée { $number }
report-ratings = Évaluations

report-plenary = Tableau de la plénière
report-elsewhere = Autres contributions
report-late = tardive
report-edited = modifiée
report-annex = Contributions masquées
report-hidden = { $notes ->
    [0] Aucune contribution n’est masquée.
    [one] { $notes } contribution est masquée. Elle figure seulement dans les fichiers de l’animation, et dans aucun chiffre.
   *[other] { $notes } contributions sont masquées. Elles figurent seulement dans les fichiers de l’animation, et dans aucun chiffre.
}
report-hidden-why = Masquée parce que : { $reason }
report-hidden-author = Masquée parce que son auteur a été retiré.

report-yes = oui
report-column-number = Numéro
report-column-board = Tableau
report-column-group = Groupe
report-column-block = Bloc
report-column-question = Question
report-column-kind = Type
report-column-text = Texte
report-column-language = Langue
report-column-place = Lieu
report-column-country = Pays
report-column-name = Nom
report-column-late = Tardive
report-column-criterion = Critère
report-column-round = Tour
report-column-n = Évaluations avec niveau
report-column-none = Sans réponse
report-column-level-1 = Niveau 1
report-column-level-2 = Niveau 2
report-column-level-3 = Niveau 3
report-column-level-4 = Niveau 4
report-column-level-5 = Niveau 5
report-column-median = Médiane
report-column-edited = Modifiée
report-column-minute = Minute de la session
report-column-priority = Priorité
report-column-theme = Thème
report-cards = Fiches de restitution des groupes
report-card-signed = { $signed } sur { $members } l’approuvent telle quelle ; { $earlier } ont signé une version antérieure.
report-minority = avis minoritaire
report-priority = priorité

report-staff = de la facilitation
report-same = { $people ->
    [one] { $people } dit « ici aussi »
   *[other] { $people } disent « ici aussi »
}
report-translated = traduit ({ $language })
report-translated-old = traduit d’une version antérieure ({ $language })
report-original = original ({ $language }) :
report-comment = Commentaire
report-column-staff = Facilitation
report-column-same = Ici aussi
report-column-translations = Traductions
report-column-comments = Commentaires
report-column-dots = Points
report-column-voters = Personnes qui les ont donnés
report-column-have = L’ont
report-column-could-adopt = Pourraient l’adopter
report-column-would-need = Il faudrait autre chose
report-column-not-for-us = Pas pour eux
report-dots =
    { $dots ->
    [one] { $dots } point
   *[other] { $dots } points
} de { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
report-marks = l’ont { $have }, pourraient l’adopter { $could }, il faudrait autre chose { $need }, pas pour eux { $not }
report-evaluation = Avis des participantes et participants
report-evaluation-nameless = Aucune réponse ne porte de nom, dans aucun mode. Les réponses sont montrées à partir de cinq, une fois que l’on a fini de répondre.
report-column-answers = Réponses
report-bridging = Propositions qui rassemblent
report-bridging-too-few = Trop peu de personnes pour comparer : { $people } ont marqué une proposition, et rien de ce qu’elles disent d’elles-mêmes ne forme deux ensembles de cinq.
report-bridging-by-territory = Comparaison par territoire, en { $sets } ensembles de cinq personnes ou plus, { $people } personnes en tout. D’abord ce que tous les ensembles approuvent, non ce qu’approuve le plus grand nombre.
report-bridging-by-actor-type = Comparaison par titre de participation, en { $sets } ensembles de cinq personnes ou plus, { $people } personnes en tout. D’abord ce que tous les ensembles approuvent, non ce qu’approuve le plus grand nombre.
report-bridging-by-settlement = Comparaison par type de zone, en { $sets } ensembles de cinq personnes ou plus, { $people } personnes en tout. D’abord ce que tous les ensembles approuvent, non ce qu’approuve le plus grand nombre.
report-bridging-by-sse-law = Comparaison par état de la loi, en { $sets } ensembles de cinq personnes ou plus, { $people } personnes en tout. D’abord ce que tous les ensembles approuvent, non ce qu’approuve le plus grand nombre.
report-bridging-by-region = Comparaison par région du monde, en { $sets } ensembles de cinq personnes ou plus, { $people } personnes en tout. D’abord ce que tous les ensembles approuvent, non ce qu’approuve le plus grand nombre.
report-bridging-kept = { $notes ->
    [one] { $notes } autre proposition a été marquée par trop peu de personnes pour être classée.
   *[other] { $notes } autres propositions ont été marquées par trop peu de personnes pour être classées.
}
report-bridging-agree = { $agree } sur { $seen } d’accord
report-column-bridging = Rang parmi les propositions qui rassemblent
report-column-bridging-n = Personnes comparées
report-region-015 = Afrique septentrionale
report-region-202 = Afrique subsaharienne
report-region-419 = Amérique latine et Caraïbes
report-region-021 = Amérique septentrionale
report-region-143 = Asie centrale
report-region-030 = Asie orientale
report-region-035 = Asie du Sud-Est
report-region-034 = Asie méridionale
report-region-145 = Asie occidentale
report-region-151 = Europe orientale
report-region-154 = Europe septentrionale
report-region-039 = Europe méridionale
report-region-155 = Europe occidentale
report-region-053 = Australie et Nouvelle-Zélande
report-region-054 = Mélanésie
report-region-057 = Micronésie
report-region-061 = Polynésie
