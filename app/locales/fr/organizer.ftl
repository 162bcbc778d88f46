# La page d’organisation : matrice, blocs, téléchargements.
organizer-tabs = Parties de la synthèse
organizer-tab-matrix = Matrice
organizer-tab-blocks = Blocs
organizer-download = Télécharger
organizer-language = Langue du fichier
organizer-language-hint = Les mots des personnes restent dans la langue où ils ont été écrits.
organizer-saved = Enregistré dans vos téléchargements

matrix-title = Ce que les personnes disent de leur propre territoire
matrix-caption = Évaluations par territoire et par bloc, territoires de A à Z
matrix-people = · { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}, de A à Z
matrix-empty = Personne n’a encore évalué. La matrice se remplit à mesure que les évaluations arrivent.
matrix-axis = De gauche à droite :
matrix-none-yet = encore rien
matrix-none-yet-here = Personne de ce territoire n’a encore évalué ce bloc.
matrix-n = n { $n }
matrix-n-people = { $n ->
    [one] { $n } personne
   *[other] { $n } personnes
}
matrix-median = médiane { $median }
matrix-median-moved = médiane { $before } → { $median }
matrix-round = Tour { $round } · n { $n }
matrix-rounds = Avant et après
matrix-median-is = Médiane { $median }.
matrix-spread = { $same ->
    [yes] Toutes à { $from }.
   *[no] De { $from } à { $to }.
}
matrix-cell-n = { $n ->
    [one] { $n } personne a évalué.
   *[other] { $n } personnes ont évalué.
}
matrix-no-answer = « Sans réponse » : { $none }.
matrix-not-revealed = Pas encore dévoilé : seul le nombre est montré.
matrix-too-few = Trop peu pour être montré.
matrix-only-none = sans réponse : { $none }
matrix-only-notes = contributions seulement
matrix-other = Autres
matrix-few = La médiane est montrée à partir de 5 personnes.
matrix-at-level = { $count } au niveau { $level }
matrix-dissent = avis différents
matrix-dissent-ask = Les avis diffèrent : demandez avant de faire une moyenne.
matrix-top-obstacle = Dernier obstacle
matrix-top-idea = Dernière proposition
matrix-no-note = encore rien
matrix-missing = { $empty ->
    [0] Aucune case vide.
    [one] { $empty } case vide sur { $all }.
   *[other] { $empty } cases vides sur { $all }.
}
matrix-legend-dot = une personne, à la médiane inférieure de ses niveaux dans le bloc
matrix-legend-n = n : combien de personnes ont évalué
matrix-legend-open = pas encore dévoilée
matrix-legend-median = médiane, à partir de 5 personnes

blocks-list = Blocs
blocks-plenary = Plénière
blocks-none = Pas encore de contributions.
blocks-late = tardive
blocks-group = groupe { $number }
blocks-took = { $notes ->
    [one] { $notes } contribution
   *[other] { $notes } contributions
} · évalué par { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
} de { $territories ->
    [one] { $territories } territoire
   *[other] { $territories } territoires
} · groupes : { $groups }
blocks-took-plenary = { $notes ->
    [one] { $notes } contribution
   *[other] { $notes } contributions
} de tout le monde

organizer-tab-proposals = Propositions
bridging-title = Propositions qui rassemblent
bridging-waits = Cette liste s’ouvre quand un vote est clos. Elle attend tant que l’on marque des propositions.
bridging-none = Aucune proposition n’a encore été marquée par assez de personnes.
bridging-too-few = Trop peu de personnes pour comparer : { $people } ont marqué une proposition, et rien de ce qu’elles disent d’elles-mêmes ne forme deux ensembles de cinq.
bridging-reading = { $by } : { $sets } ensembles de cinq ou plus, { $people } personnes. D’abord ce que tous les ensembles approuvent, non ce qu’approuve le plus grand nombre.
bridging-by-territory = Par territoire
bridging-by-actor-type = Par titre de participation
bridging-by-settlement = Par type de zone
bridging-by-sse-law = Par état de la loi
bridging-by-region = Par région du monde
bridging-kept = { $notes ->
    [one] { $notes } autre proposition a été marquée par trop peu de personnes pour être classée.
   *[other] { $notes } autres propositions ont été marquées par trop peu de personnes pour être classées.
}
bridging-agree = { $agree } sur { $seen } d’accord
bridging-n = marquée par { $n } personnes sur { $people }
