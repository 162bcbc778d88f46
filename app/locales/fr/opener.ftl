# L’ouverture : un plan devient une session.
opener-title = Ouvrir une session
opener-opened = La session est ouverte
opener-prepared = La session est prête
opener-loading = Chargement des plans
opener-no-plans = Les plans ne peuvent pas être affichés
opener-no-key = Cette page a besoin du lien d’ouverture. Il a été affiché au démarrage du serveur.
opener-not-allowed = Ce lien n’ouvre pas de session sur ce serveur, ou plus : un nouveau est affiché à chaque démarrage.
opener-again = Réessayer
opener-none = Il n’y a pas encore de plan. Placez-en un dans le dossier « sessions ».
opener-plan = Choisissez un plan
opener-minutes = { $minutes } minutes
opener-phases = { $phases ->
    [one] { $phases } phase
   *[other] { $phases } phases
}
opener-blocks = { $blocks ->
    [one] { $blocks } bloc
   *[other] { $blocks } blocs
}
opener-broken = Ce plan ne peut pas être ouvert tant que ceci n’est pas corrigé :
opener-more-errors = { $errors ->
    [one] et { $errors } autre
   *[other] et { $errors } autres
}
opener-like = Ou une session comme l’une de celles que vous animez
opener-like-means = Avec son déroulement, ses groupes et ses langues tels qu’ils sont maintenant, sans les personnes ni leurs mots.
opener-like-people = { $people ->
    [0] Personne ne l’a rejointe
    [one] { $people } personne l’a rejointe
   *[other] { $people } personnes l’ont rejointe
}
opener-mode = Comment les personnes signent
opener-mode-named = Avec leur nom et leur territoire
opener-mode-named-means = Les contributions montrent le nom ou le pseudonyme et le lieu.
opener-mode-territory = Avec leur territoire seulement
opener-mode-territory-means = Les contributions montrent le lieu, sans nom. Un lieu représenté par une seule personne dit qui elle est.
opener-mode-anonymous = Sans signature
opener-mode-anonymous-means = Personne ne voit qui a écrit, pas même vous ; les résultats n’apparaissent que pour des groupes de cinq ou plus.
opener-mode-later = Cela peut être modifié plus tard dans la console, au menu « Session ». Les contributions déjà écrites ne sont jamais montrées moins strictement.
opener-when = Quand les personnes peuvent entrer
opener-when-now = Tout de suite
opener-when-now-means = Qui a le code entre dès que la session est créée.
opener-when-later = Préparer d’abord
opener-when-later-means = Seules entrent les personnes qui ont un lien pour conduire ou lire. Les autres attendent que vous l’ouvriez dans la console.
opener-open = Ouvrir la session
opener-prepare = Préparer la session
opener-opening = Ouverture en cours
opener-refused = La session n’a pas été ouverte
opener-to-console = Aller à la console
opener-links = Liens à distribuer
opener-links-hint = Qui a un lien a ses droits. Ils ne sont montrés qu’ici : copiez ce qu’il vous faut avant de quitter cette page.
opener-show = Montrer
opener-hide = Cacher
opener-door-facilitate = Co-animation
opener-door-facilitate-may = Conduit les phases, les groupes et l’horloge.
opener-door-organize = Organisation
opener-door-organize-may = Lit la synthèse et la télécharge.
opener-door-observe = Observation
opener-door-observe-may = Lit les tableaux quand une phase les ouvre. N’écrit rien.
opener-door-project = Projecteur
opener-door-project-may = Montre le code, la phase et l’horloge au mur.
opener-recovery = À garder : le chemin de retour à la console
opener-recovery-hint = Si vous perdez votre lien, ouvrez l’adresse et saisissez le code de récupération. Il n’est affiché que maintenant : copiez les deux, ou imprimez cette page.
opener-recovery-address = Adresse
opener-recovery-code = Code de récupération
opener-recovery-both = Adresse et code de récupération
opener-recovery-copy = Copier les deux
opener-print = Imprimer
opener-another = Ouvrir une autre session
opener-back = Revenir à la session d’origine
opener-join = Pour les participantes et participants
opener-join-at = Ouvrez cette adresse et saisissez le code :
opener-join-link = Lien pour rejoindre
opener-qr = Code QR pour rejoindre
