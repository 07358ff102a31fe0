import type { Messages } from '../../en/index.ts';
import { counted } from '../words/counted.ts';

const objects: Readonly<Record<string, string>> = {
  risk_matrix: 'une matrice de risques',
  requirement_mapping_set: 'des correspondances entre référentiels',
  requirement_mapping_sets: 'des correspondances entre référentiels',
  reference_controls: 'des mesures de référence',
  threats: 'des menaces',
  preset: 'un préréglage',
  metric_definitions: 'des indicateurs',
  ttp_catalogs: 'un catalogue d’attaques',
  tactics: 'des tactiques d’attaque',
  techniques: 'des techniques d’attaque',
};

export const library: Messages['library'] = {
  made: ({ id, version, criteria, path }) =>
    `${id} ${version} : ${counted(criteria, 'critère', 'critères')}, dans ${path}`,
  leftHead: ({ name }) => `${name} : ce qui n’est pas repris tel quel :`,
  leftLine: ({ what, count, examples }) =>
    examples === '' ? `– ${what} (${count})` : `– ${what} (${count} : ${examples})`,
  sum: ({ made, refused }) =>
    `${counted(made, 'référentiel créé', 'référentiels créés')}, ${counted(refused, 'fichier ou cadre refusé', 'fichiers ou cadres refusés')}.${made === 0 ? '' : ' Aucun niveau n’a encore de seuil : les bibliothèques n’en définissent pas. Ajoutez les vôtres sous levels dans checklist.yaml.'}`,
  refusals: {
    'not-a-library': () => 'ce n’est pas une bibliothèque de CISO Assistant : il n’y a ni urn ni objects.',
    'no-framework': ({ framework, detail }) =>
      `la bibliothèque « ${framework} » ne contient aucun référentiel, donc rien à demander. Elle contient : ${detail.map((each) => objects[each] ?? each).join(', ') || 'rien'}.`,
    'nothing-asked': ({ framework }) => `le référentiel « ${framework} » n’a aucune exigence à évaluer.`,
    'language': ({ framework, detail }) =>
      `le référentiel « ${framework} » n’est ni en vi, ni en en, ni en fr, mais en : ${detail.join(', ')}. Pour prendre son texte tel quel à la place de l’une de ces langues, ajoutez : --text-as en`,
    'circle': ({ framework, detail }) =>
      `dans le référentiel « ${framework} », des exigences se placent l’une sous l’autre en cercle : ${detail.join(', ')}.`,
    'depth': ({ framework, detail }) =>
      `dans le référentiel « ${framework} », les titres sont imbriqués trop profondément pour être lus : ${detail.join(', ')}.`,
    size: ({ framework, detail }) =>
      `le référentiel « ${framework} » compte ${detail.join(', ')} exigences et titres, plus que l’on ne peut en traiter. Au plus 12 000 sont repris.`,
    'twice': ({ framework, detail }) =>
      `le référentiel « ${framework} » a le même identifiant qu’un autre de cette exécution : ${detail.join(', ')}. Importez l’un des deux dans un autre dossier.`,
    'unsound': ({ framework }) => `le référentiel « ${framework} » ne donne pas un référentiel valide :`,
  },
  left: {
    languages: 'textes dans d’autres langues',
    untranslated: 'les textes non traduits restent dans la langue de la bibliothèque',
    codes: 'codes inutilisables comme identifiants, abrégés, ou numérotés quand deux n’en font plus qu’un',
    texts: 'textes des titres, auxquels personne ne répond',
    screens: 'écrans d’accueil ou de transition',
    'no-text': 'exigences sans texte, présentées par leur code',
    'groups-one': 'groupes : on en choisit un seul ou tous, pas plusieurs ensemble',
    'groups-undefined': 'groupes cités par des exigences sans être définis ; ils sont repris par leur nom',
    'groups-ungrouped':
      'exigences sans groupe, posées seulement si tous les groupes sont choisis, comme dans CISO Assistant',
    'group-texts': 'descriptions des groupes',
    'group-answers': 'réponses qui ajouteraient des groupes, mais peuvent être plusieurs',
    scale: 'degrés de l’échelle de maturité ; une exigence est satisfaite, en partie ou non',
    scores: 'points de choix qui ne servent pas de notes',
    'neutral-choices': 'choix « sans objet » : chaque critère le propose déjà',
    conditions: 'conditions entre questions',
    results: 'exigences dont un évaluateur donnerait le résultat à côté des réponses',
    'nothing-scored': 'rien n’y est noté : ses questions n’ont pas de bonne réponse',
    colours: 'couleurs des choix',
    kinds: 'types de questions inconnus ici, repris comme texte libre',
    links: 'liens des exigences vers des menaces et des mesures de référence',
    objects: 'autres parties de la bibliothèque',
    visibility: 'réglages de visibilité des champs',
    dependencies: 'autres bibliothèques auxquelles celle-ci renvoie',
  },
  words: {
    yes: 'Oui',
    no: 'Non',
    evidence: 'Preuves habituelles :',
    groupQuestion: 'Quel groupe d’exigences s’applique ?',
    everyGroup: 'Tous les groupes',
    assessed: 'Évalué',
    source: ({ name, version, provider, packager, published, urn, copyright }) =>
      [
        `Source : ${name}${provider === '' ? '' : `, ${provider}`} ; bibliothèque CISO Assistant ${urn}, version ${version}${published === '' ? '' : ` du ${published}`}${packager === '' ? '' : `, préparée par ${packager}`}.`,
        copyright === '' ? 'La bibliothèque n’indique aucune licence.' : `Licence et droits : ${copyright}`,
      ].join(' '),
  },
};
