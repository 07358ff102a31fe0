import type { Topics } from './topics.ts';

export const fr: Topics = {
  scoring: {
    title: 'Comment se calcule un taux de conformité',
    summary: 'comment se calcule un taux de conformité',
    lines: [
      'Un critère a une note de 0 à 1 : une option porte la note que le référentiel lui donne ; une couverture vaut présents ÷ nécessaires ; un nombre ou une date prend la note de la première tranche qui le contient.',
      'La réponse vérifiée compte ; à défaut, celle de l’auto-évaluation.',
      'Sans réponse, ou sans preuve, la note est 0. Un critère sans objet, ou qui n’est pas posé ici, n’a pas de note et n’entre dans aucune somme.',
      'Le taux d’une rubrique est 100 × la somme des poids × notes ÷ la somme des poids, sur les critères notés.',
      'Le taux de l’audit est la même somme sur les rubriques, chacune avec son poids. Les rubriques sans objet n’y entrent pas.',
      'Les sommes sont exactes. Un taux est arrondi une seule fois, à l’impression, et jamais de sorte qu’il paraisse atteindre un seuil.',
      'Tout le calcul d’un audit : facility-audit score FICHIER --explain',
    ],
  },
  levels: {
    title: 'Comment s’atteint un niveau de préparation',
    summary: 'comment s’atteint un niveau de préparation',
    lines: [
      'Un référentiel énumère ses niveaux, le meilleur d’abord, chacun avec ses conditions : taux global, taux minimal de chaque rubrique, nombre de critères impératifs non conformes admis, critères désignés.',
      'Le niveau est le premier dont toutes les conditions sont remplies. Une valeur égale au seuil suffit.',
      'Tant qu’un critère actif est sans réponse, l’audit est incomplet et n’a pas de niveau, seulement celui qu’il aurait à ce stade.',
      'Un niveau est définitif quand l’audit est complet et que chaque critère impératif a été vérifié ; jusque-là, chaque document indique qu’il s’agit d’une auto-évaluation.',
      'Un référentiel par étapes fonctionne autrement : l’étape atteinte est la plus haute telle qu’elle et toutes les précédentes sont remplies.',
      'Ce qui ferait gagner un niveau, et son coût, figure à la fin de : facility-audit score FICHIER --explain',
    ],
  },
  files: {
    title: 'Les fichiers',
    summary: 'quels fichiers existent',
    lines: [
      '<établissement>.<campagne>.audit.yaml : l’audit d’un établissement dans une campagne ; lu, enregistré et repris. Tout le reste en est tiré.',
      '<établissement>.<campagne>.history.jsonl à côté : qui a changé quoi et quand. On n’y fait qu’ajouter.',
      'evidence/ à côté : photos et pièces, copiées quand elles sont saisies, sans le lieu ni l’appareil que note un appareil photo.',
      '<établissement>.<campagne>.answers.json, ou .answers.zip avec des photos : ce qu’enregistre une page à remplir sur téléphone (form -o X.html). import et combine le reprennent ; la page continue à partir de lui.',
      '<référentiel>.<version>.checklist.yaml à côté : une copie du référentiel qui a servi, pour que l’audit puisse être noté des années plus tard.',
      'La liste des établissements et la liste de prix : YAML, .xlsx ou .csv. Des modèles à copier se trouvent dans templates/.',
      'Un classeur d’établissement ou de province porte les données dont il est tiré : merge lit les classeurs comme les audits, et verify compare leurs cellules à ces données.',
      'Chaque enregistrement écrit un nouveau fichier et le met en place d’un coup. Une sortie n’est jamais une entrée, et un fichier existant n’est remplacé qu’avec --force.',
    ],
  },
  'merge-rules': {
    title: 'Quels audits comptent dans une fusion',
    summary: 'quels audits comptent dans une fusion',
    lines: [
      'Le même audit présent deux fois, en fichier ou dans un classeur, compte une fois.',
      'De deux états d’un audit, c’est celui qui poursuit l’autre qui compte. Si chacun a été poursuivi de son côté, quelqu’un doit décider.',
      'De plusieurs campagnes d’un établissement, la dernière compte ; la précédente sert à la comparaison.',
      'Deux audits différents d’un établissement dans une campagne sont un conflit : la question est posée dans un terminal, sinon la fusion s’arrête avec le code 4. --on-conflict newest prend le plus récent. --decisions FICHIER garde les décisions.',
      'Une réponse modifiée dans un classeur est aussi un conflit : --on-edit carried la prend telle qu’écrite, visible telle que modifiée.',
      'Ce qui ne peut pas être lu est nommé et arrête la fusion ; avec --keep-going le reste est fusionné et le code est 2.',
      'La page des sources du classeur de province nomme chaque entrée et ce qu’il en est advenu.',
    ],
  },
  'exit-codes': {
    title: 'Codes de sortie',
    summary: 'ce que signifient les codes de sortie',
    lines: [
      '0 : terminé.',
      '1 : terminé, mais une condition demandée n’est pas remplie (--require-level, --fail-on, --strict), ou verify a trouvé une modification.',
      '2 : commande mal employée, ou fichier non valide. Avec --keep-going : le reste est fait.',
      '3 : quelque chose n’a pas pu être lu ou écrit.',
      '4 : des conflits sont à trancher.',
      '70 : une erreur de cet outil. Merci d’envoyer ce qu’il a affiché.',
      '130 : interrompu ; les réponses données jusque-là sont enregistrées.',
    ],
  },
};
