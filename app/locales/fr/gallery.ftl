## La visite : autres tableaux, points, ce qu’une proposition voudrait dire chez soi
tab-gallery = Visite
gallery-board = Tableau { $n } sur { $of }
gallery-previous = Tableau précédent
gallery-next = Tableau suivant
gallery-again = Recommencer la visite
gallery-home = Vers votre tableau et la plénière
gallery-back = Retour à la visite
gallery-left = { $left ->
    [0] Les { $of } points sont placés
    [one] Il reste { $left } point sur { $of }
   *[other] Il reste { $left } points sur { $of }
}
gallery-returned = { $count ->
    [one] 1 point est revenu : sa contribution n’est plus sur le tableau. Placez-le à nouveau.
   *[other] { $count } points sont revenus : leurs contributions ne sont plus sur le tableau. Placez-les à nouveau.
}
gallery-on-priorities = Les points vont aux priorités des groupes. Personne ne voit les vôtres ; les sommes s’affichent à la clôture du vote.
gallery-on-notes = Les points vont à n’importe quelle contribution. Personne ne voit les vôtres ; les sommes s’affichent à la clôture du vote.
gallery-closed = Le vote est clos. À côté des contributions, vous voyez ce qui a été choisi.
gallery-empty = Rien n’a été écrit sur ce tableau.
gallery-priorities = Ce que ce groupe met en premier
gallery-others = Le reste de ce groupe
gallery-notes = Contributions de ce groupe
gallery-dot-give = Donner un point
gallery-dot-none-left = Plus de points
gallery-dot-less = Retirer un point
gallery-dot-back = Le retirer
gallery-dot-more = Un point de plus
gallery-dot-here = { $count ->
    [one] Votre point est ici
   *[other] { $count } de vos points sont ici
}
gallery-my-territory = Votre territoire
mark-ask = Et sur votre territoire ?
mark-change = Changer
mark-fold = Terminé
mark-have = Nous l’avons
mark-could-adopt = Nous pourrions l’adopter
mark-would-need = Il faudrait d’abord autre chose
mark-not-for-us = Pas pour nous
mark-need = Que faudrait-il ? (facultatif)
mark-need-save = Enregistrer ce qu’il faudrait
mark-take-back = Ne rien en dire
vote-round = Tour { $round }
vote-dots = { $dots ->
    [one] { $dots } point
   *[other] { $dots } points
} de { $people ->
    [one] { $people } personne
   *[other] { $people } personnes
}
vote-marks = L’ont { $have } · pourraient l’adopter { $could } · il faudrait autre chose { $need } · pas pour eux { $not }
vote-needs = Il faudrait :
vote-marks-few = Trop peu de personnes l’ont marquée pour le montrer.
fate-theme = Entrée dans le thème
fate-priority = Votre groupe l’a mise en premier.
fate-board = Elle est sur le tableau, sous sa question.

## How the vote goes, on the console and the projector
console-voting = Vote
console-voted = { $voted } personnes sur { $of } ont voté, dont { $done } avec tous leurs points.
console-close-voting = Clore le vote
console-voting-closed = Le vote est clos, ses résultats sont affichés. Revenez à cette partie pour le rouvrir.
confirm-close-voting = Clore le vote ?
confirm-close-voting-1 = { $left ->
    [0] Tout le monde a placé tous ses points.
    [one] Il reste des points à placer à 1 personne.
   *[other] Il reste des points à placer à { $left } personnes.
}
confirm-close-voting-2 = Qui lit un tableau voit ses sommes de points et de marques. Personne ne voit qui les a donnés.
confirm-close-voting-3 = Les points et marques qui arrivent ensuite ne sont pas comptés.
confirm-close-voting-yes = Clore et afficher les résultats
asked-close-voting = Clore le vote
projector-voted = { $voted } personnes sur { $of } ont voté
