# Veiller au respect, qui mène la session, et le journal de ce qui a été fait.

## Réglages de la session
console-tab-staff = Rôles et journal
console-posting-pause = Suspendre l’écriture pour tous
console-posting-go-on = Laisser tout le monde écrire de nouveau
console-posting-paused = L’écriture est suspendue. Les évaluations continuent.
console-approve-on = Approuver les contributions avant de les montrer
console-approve-off = Montrer les nouvelles contributions sans approbation
console-approve-is-on = Les nouvelles contributions attendent votre accord : onglet Contributions.
console-late-off = Ne plus prendre de contributions tardives
console-late-on = Reprendre les contributions tardives
console-lock = Verrouiller ce tableau
console-unlock = Déverrouiller ce tableau
console-lock-group = Verrouiller le tableau du groupe { $number }
console-locked = Verrouillé
console-waiting = { $notes ->
    [one] { $notes } contribution attend un accord
   *[other] { $notes } contributions attendent un accord
}
console-note-waiting = en attente
console-approve = Laisser passer
notes-waiting-only = En attente seulement ({ $notes })
note-hidden-removed = son auteur a dû quitter la session

## De la personne qui a écrit une contribution
author-menu = Auteur…
author-menu-title = De la personne qui a écrit cette contribution
author-unnamed = On ne vous dit pas qui c’est. La personne est informée de votre décision.
author-yes = Le faire
author-pause = Suspendre : peut lire et évaluer, pas écrire
author-free = Laisser l’auteur écrire de nouveau
author-remove-keep = Faire sortir, garder ses contributions sur les tableaux
author-remove-hide = Faire sortir et masquer toutes ses contributions
author-remove-1 = La personne qui a écrit cette contribution sort aussitôt de la session, sur tous ses appareils, et en est informée. On ne vous dit pas qui c’était.
author-remove-2 = Si ses contributions sont masquées, vous verrez lesquelles vont ensemble.
remove-notes = Que deviennent ses contributions
remove-keep = Garder ses contributions sur les tableaux
remove-hide = Masquer toutes ses contributions
remove-yes = Faire sortir
remove-back = Pour laisser la personne revenir, utilisez le menu à côté de son nom dans Personnes et groupes. Les contributions masquées se rétablissent une par une.

## D’une personne
person-pause = Suspendre : peut lire et évaluer, pas écrire
person-free = Laisser écrire de nouveau
person-readmit = Laisser revenir
person-readmit-if = Laisser revenir, si on l’a retirée
person-remove = Faire sortir…
person-remove-title = Faire sortir { $person } ?
person-remove-1 = La personne sort aussitôt de la session, sur tous ses appareils, et en est informée. Ses évaluations restent comptées.
person-is-paused = en pause
person-is-removed = sortie

## Ce qui a été demandé
asked-posting-pause = Suspendre l’écriture
asked-posting-go-on = Rouvrir l’écriture
asked-lock = Verrouiller le tableau du groupe { $number }
asked-unlock = Déverrouiller le tableau du groupe { $number }
asked-approve = Laisser passer une contribution
asked-pause-author = Suspendre l’auteur d’une contribution
asked-free-author = Laisser l’auteur d’une contribution écrire de nouveau
asked-remove-author = Faire sortir l’auteur d’une contribution
asked-pause-person = Suspendre { $person }
asked-free-person = Laisser { $person } écrire de nouveau
asked-remove-person = Faire sortir { $person }
asked-readmit = Laisser revenir { $person }
asked-mint = Créer un lien : { $label }
asked-revoke = Révoquer un lien
asked-renew = Renouveler le code d’accès

## Rôles et liens
links-title = Rôles et liens
links-hint = Les liens créés à l’ouverture ne sont pas dans cette liste. Seuls le premier lien et le code de secours peuvent en créer ou en révoquer.
links-make = Créer un lien
links-make-yes = Créer le lien
links-role = Ce que le lien ouvre
links-for-facilitator = Coanimation : mène la session
links-for-organizer = Organisation : lit les résultats et télécharge
links-for-observer = Observation : lit ce que la salle peut lire
links-for-projector = Projecteur : le grand écran
links-label = Pour qui
links-label-hint = Un nom qui distingue les liens. L’animation le voit ici et dans le journal.
links-once = Copiez-le maintenant : il n’est montré qu’ici, jusqu’au rechargement de la page.
links-owner = peut créer des liens
links-recovery = Quelqu’un est entré avec le code de secours
links-server = Créé sur le serveur
links-revoke = Révoquer
links-revoked = Révoqué
links-revoke-title = Révoquer « { $label } » ?
links-revoke-1 = La personne qui utilise ce lien sort aussitôt. Il ne s’ouvrira plus ; vous pouvez en créer un autre.
links-revoke-yes = Révoquer le lien
role-facilitator = Animation
role-organizer = Organisation
role-observer = Observation
role-projector = Projecteur
code-renew = Tirer un autre code
code-renew-title = Tirer un autre code d’accès ?
code-renew-1 = Le code et le QR actuels n’ouvrent plus rien. Les personnes déjà entrées restent.
code-renew-2 = Le projecteur montre aussitôt le nouveau ; ceux qui sont imprimés ne servent plus.
code-renew-yes = Tirer un autre code

## Le journal
log-title = Journal
log-hint = Ce qu’ont fait les personnes qui mènent la session, le plus récent d’abord. Ce qu’écrivent les participants n’y est pas.
log-again = Recharger
log-none = Rien de ce genre pour l’instant.
log-filter = Montrer
log-filter-all = Tout
log-filter-moderation = Modération
log-filter-leading = Conduite de la session
log-filter-links = Liens et accès
log-by-opener = Le serveur
log-by-operator = L’opérateur
log-by-owner = Le premier lien
log-by-recovery = Le code de secours
log-by-server = Un lien créé sur le serveur
log-refused = (refusé)
log-other = a fait quelque chose que cette page ne sait pas nommer
log-open = a ouvert la session
log-move-to = est passé à une partie du déroulement
log-prepare = a préparé la session
log-open-session = a ouvert la session et laissé entrer le public
log-set-clock = a déplacé l’horloge
log-reveal = a révélé des évaluations
log-close-voting = a clos le vote
log-set-groups = a changé les groupes
log-place = a déplacé quelqu’un
log-set-mode = a changé l’anonymat
log-set-joining = a ouvert ou fermé l’accès
log-close = a clos la session
log-reopen = a rouvert la session
log-hide-note = a masqué une contribution
log-restore-note = a rétabli une contribution
log-approve = a laissé passer une contribution
log-pause-posting = a suspendu ou rouvert l’écriture
log-lock-board = a verrouillé ou déverrouillé un tableau
log-set-late-work = a changé la prise des contributions tardives
log-set-approve-first = a changé l’approbation des contributions
log-pause-author = a suspendu l’auteur d’une contribution, ou l’a laissé écrire de nouveau
log-remove-author = a fait sortir l’auteur d’une contribution
log-pause-person = a suspendu quelqu’un, ou l’a laissé écrire de nouveau
log-remove-person = a fait sortir quelqu’un
log-readmit = a laissé revenir quelqu’un
log-wipe-simulated = a retiré les personnes simulées et tout ce qu’elles ont fait
log-mint-link = a créé un lien
log-revoke-link = a révoqué un lien
log-renew-code = a tiré un autre code d’accès
log-link = a créé un lien sur le serveur
log-recover = est entré avec le code de secours
log-repeat = a recommencé une partie du déroulement
log-set-agenda = a changé le déroulement
log-add-languages = a ajouté une langue
log-assign = a réparti les personnes dans les groupes
log-merge-people = a réuni deux fiches d’une même personne
log-merge-territories = a unifié l’orthographe d’un lieu
log-lower-help = a baissé la main d’un groupe
log-shine = a mis quelque chose sous les projecteurs
log-dim = a éteint les projecteurs
log-send-message = a envoyé un message
log-withdraw-message = a retiré un message
log-add-note = a écrit une contribution
log-edit-note = a modifié sa propre contribution
log-remove-note = a retiré sa propre contribution
log-add-comment = a écrit un commentaire
log-edit-comment = a modifié son propre commentaire
log-remove-comment = a retiré son propre commentaire
log-hide-comment = a masqué un commentaire
log-restore-comment = a rétabli un commentaire
log-translate = a traduit une contribution
log-remove-translation = a retiré une traduction
log-set-priority = a fixé ou retiré une priorité
log-add-theme = a ajouté un thème
log-rename-theme = a renommé un thème
log-remove-theme = a supprimé un thème
log-gather = a déplacé des contributions entre thèmes
log-write-line = a écrit une ligne d’une fiche
log-edit-line = a modifié une ligne d’une fiche
log-remove-line = a retiré une ligne d’une fiche
log-malformed = a envoyé quelque chose que le tableau ne comprend pas

## Sur le téléphone
gate-paused = L’écriture est suspendue
gate-person = Une personne qui facilite a suspendu votre écriture
gate-locked = Ce tableau est verrouillé
gate-kept = Ce que vous avez commencé est gardé sur cet appareil. Vous pouvez lire et évaluer.
note-waiting = Attend qu’une personne qui facilite la laisse passer. Vous seul la voyez.
note-waiting-other = Attend un accord. Le groupe ne la voit pas encore.
stopped-4504 = Une personne qui facilite vous a fait sortir de cette session. Ce que vous avez écrit est gardé sur cet appareil. Parlez-lui ; une fois de nouveau admis, rechargez la page.
