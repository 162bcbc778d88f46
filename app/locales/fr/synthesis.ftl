# La synthèse à lire : par critère, qui pourrait apprendre de qui, propositions, fiches, fichiers, archives.
organizer-tab-cards = Fiches

matrix-by = Ce qui figure dans les colonnes
matrix-by-block = Par bloc
matrix-by-criterion = Par critère
matrix-caption-criteria = Évaluations par territoire et par critère du bloc « { $block } », territoires de A à Z
matrix-legend-one = une personne
criterion-none-yet-here = Personne de ce territoire n’a encore évalué ce critère, ou il n’est pas dévoilé.

learning-title = Pourraient apprendre les uns des autres
learning-adoptable = L’a déjà, pourrait l’adopter
learning-adoptable-none = Se remplit quand un vote est clos et qu’un territoire a ce qu’un autre pourrait adopter.
learning-have = { $count ->
    [one] { $places } l’a
   *[other] { $places } l’ont
}
learning-could = { $count ->
    [one] { $places } pourrait l’adopter
   *[other] { $places } pourraient l’adopter
}
learning-need = { $count ->
    [one] { $places } aurait d’abord besoin de quelque chose
   *[other] { $places } auraient d’abord besoin de quelque chose
}
learning-beside = À 4 ou 5, à côté de 1 ou 2
learning-beside-none = Se remplit quand un critère dévoilé a des territoires aux deux bouts.
learning-strong = { $places } à 4 ou 5
learning-weak = { $places } à 1 ou 2
learning-examples = { $notes ->
    [one] { $notes } exemple de ceux à 4 ou 5
   *[other] { $notes } exemples de ceux à 4 ou 5
}
learning-no-examples = Ceux à 4 ou 5 n’ont pas encore écrit d’exemple.

missing-title = Qui et quoi manque
missing-notes = { $unused } sur { $notes ->
    [one] { $notes } contribution dans aucun constat
   *[other] { $notes } contributions dans aucun constat
}
missing-questions = { $silent } sur { $asked ->
    [one] { $asked } question sans contribution
   *[other] { $asked } questions sans contribution
}

proposals-by-dots = Propositions par points
proposals-reading = Les points disent par où commencer, pas qui a raison : chaque proposition dit aussi qui l’a, qui pourrait l’adopter et où elle trouve du soutien.
proposals-wait = Les propositions figurent ici dès qu’un vote est clos.
proposals-no-dots = aucun point
marks-legend-agree = l’ont ou pourraient l’adopter
marks-legend-need = auraient besoin de quelque chose
marks-legend-not = pas pour nous
works-when = Marche quand …
works-share = { $agree } sur { $seen }
works-divides = Elle divise : dans certains de ces cas, au moins la moitié l’a ou pourrait l’adopter, dans d’autres moins de la moitié.

block-themes = Thèmes
block-questions = Questions ouvertes
card-of = Fiche de restitution, { $group }
cards-empty = Rien n’est encore écrit sur la fiche du :
cards-no-groups = Les fiches apparaissent ici dès qu’il y a des groupes.
next-steps-title = { $lines ->
    [0] Suites à donner
    [one] { $lines } suite à donner
   *[other] { $lines } suites à donner
}
next-steps-none = Ce que les groupes écrivent sous les premières actions est réuni ici.
open-questions = { $notes ->
    [0] Questions ouvertes
    [one] { $notes } question ouverte
   *[other] { $notes } questions ouvertes
}
open-questions-none = Personne n’a encore laissé de question ouverte.

## Fichiers : le nom, et à quoi cela sert
file-docx = Word (docx)
file-docx-is = Pour modifier, commenter et faire circuler
file-pdf = PDF
file-pdf-is = Pour imprimer et distribuer
file-xlsx = Excel (xlsx)
file-xlsx-is = Tous les nombres et contributions, pour calculer
file-html = Page à explorer (html)
file-html-is = Un fichier à filtrer et fouiller dans tout navigateur
file-zip = Tous les fichiers (zip)
file-zip-is = Toute cette liste en une fois
file-markdown = Rapport en texte simple
file-markdown-is = Markdown, pour wikis et éditeurs
file-csv = Tableau des contributions
file-csv-is = CSV, une contribution par ligne
file-ratings = Tableau des évaluations
file-ratings-is = CSV, nombres par territoire et critère
file-evaluation = Tableau des avis
file-evaluation-is = CSV, ce que l’on a dit de la session
file-json = Données
file-json-is = JSON, à garder et à importer comme archive
file-preparing = { $file } : préparation
file-waits = { $file } : attend son tour, d’autres fichiers passent avant
file-progress = { $file } : { $of ->
    [one] le fichier s’écrit
   *[other] { $done } parties écrites sur { $of }
}

## Archives
archives-title = Archives
archives-about = Rapports d’autres sessions ou serveurs, lus dans leur fichier « Données » (JSON). Ils se téléchargent sous toute forme et en toute langue ; rien n’y change.
archives-import = Importer un fichier
archives-reading = Lecture du fichier
archives-taken = Le rapport est dans les archives.
archives-removed = L’archive a été retirée.
archives-refused = Rien n’a été importé ni changé
archives-whole = tout le fichier
archives-facts = Session du { $day } · importée le { $at }
archives-remove = Retirer
archives-remove-title = Retirer cette archive ?
archives-remove-means = Elle ne part que de ce serveur. Qui a le fichier peut l’importer de nouveau.
