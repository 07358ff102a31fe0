import type {
  DocumentFault,
  LogoFault,
  OtherFile,
  ReferenceKind,
  WorkbookFault,
} from '../../../../domain/problem/fault.ts';
import { limitText } from '../../../written/limit-text.ts';
import { boundsTextIn } from '../../../written/number-words.ts';
import { formatDay, formatNumber } from '../../../written/numbers-and-dates.ts';
import type { Messages } from '../../en/index.ts';
import { expectedAnswerIn, historyFaultIn, valueTypesIn } from '../../en/problems/file-words.ts';
import { cli } from '../commands/cli.ts';
import { library } from '../commands/library.ts';
import { counted } from '../words/counted.ts';
import { numbers } from '../words/numbers.ts';
import { exchangeProblems } from './exchange-problems.ts';
import { fileWords } from './file-words.ts';
import { finalProblems } from './final-problems.ts';
import { formProblems } from './form-problems.ts';
import { tableProblems } from './table-problems.ts';
import { workbookRefusals } from './workbook-refusals.ts';

const didYouMean = (nearest: string | null) => (nearest === null ? '' : ` Vouliez-vous dire « ${nearest} » ?`);

const references: Readonly<Record<ReferenceKind, string>> = {
  profile: 'question de profil',
  option: 'option',
  criterion: 'critère',
  basis: 'référence',
  item: 'article',
  stage: 'palier',
  section: 'rubrique',
  deadline: 'échéance',
  sheet: 'feuille',
  table: 'tableau',
  column: 'colonne',
  placeholder: 'champ à remplir',
  issuer: 'organisme émetteur',
};

const otherFiles: Readonly<Record<OtherFile, string>> = {
  pdf: 'un PDF',
  picture: 'une image',
  archive: 'un classeur .xlsx ou une autre archive',
  'old-office': 'un ancien .xls ou .doc',
};

/** An archive where a list was wanted: the workbook that a list may be is told by its name. */
const listArchive = 'une archive, un document Word, ou un classeur sans .xlsx dans son nom';

const documentFaults: Readonly<Record<DocumentFault, string>> = {
  'not-docx': 'ce n’est pas un document .docx. Ouvrez-le dans Word ou LibreOffice et enregistrez-le en .docx.',
  'old-or-encrypted':
    'c’est un ancien .doc ou il est protégé par un mot de passe. Enregistrez-le en .docx sans mot de passe.',
  'too-large':
    'il est, ou une de ses parties décompressée est, plus gros que n’importe quel document officiel. Retirez ses images, ou copiez son texte dans un nouveau document.',
  damaged:
    'il est tronqué, mal assemblé ou contient ce qu’aucun traitement de texte n’écrit. Ouvrez-le, copiez son texte dans un nouveau document et enregistrez celui-ci en .docx.',
  data: 'les données qu’il porte ont été modifiées ou sont incomplètes. Demandez un nouvel exemplaire.',
  macros: 'il contient des macros. Enregistrez-le en .docx sans macros.',
  'not-an-audit':
    'il faut ici un audit, et ceci est un document Word. Donnez le classeur ou le fichier de l’audit ; le document lui-même se vérifie avec : facility-audit verify',
};

const workbookFaults: Readonly<Record<WorkbookFault, string>> = {
  empty: 'le fichier est vide.',
  'not-zip': 'ce n’est pas un classeur .xlsx. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx.',
  'old-or-encrypted':
    'le classeur est un ancien .xls ou est protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe.',
  ods: 'c’est un document .ods. Enregistrez-le en .xlsx.',
  xlsb: 'c’est un classeur .xlsb. Enregistrez-le en .xlsx.',
  numbers: 'c’est un document Numbers. Exportez-le en .xlsx.',
  pdf: 'c’est un PDF. Donnez le classeur .xlsx ou le fichier d’audit.',
  word: 'c’est un document Word, pas un classeur. Donnez le classeur .xlsx.',
  'not-xlsx': 'c’est une archive zip, mais pas un classeur .xlsx.',
  zip64:
    'l’archive est d’un genre qui n’est pas lu ici (zip64 ou en plusieurs parties). Ouvrez le classeur dans Excel ou LibreOffice et enregistrez-le de nouveau en .xlsx ; recompressez une archive avec le gestionnaire de fichiers.',
  'unsafe-name': 'l’archive contient des noms qui pourraient en sortir. Demandez un nouveau classeur.',
  method: 'l’archive est compressée ou chiffrée d’une façon que les classeurs n’emploient jamais.',
};

const logoFaults: Readonly<Record<LogoFault, string>> = {
  missing: 'ce fichier n’est pas à côté du modèle. Mettez-l’y, ou corrigez son nom.',
  outside: 'c’est un lien qui mène hors du dossier du modèle. Mettez l’image elle-même à côté du modèle.',
  'not-a-picture': 'ce n’est ni un JPEG ni un PNG. Enregistrez l’image dans l’un de ces formats.',
  damaged: 'l’image est endommagée ou incomplète. Enregistrez-la de nouveau, ou prenez une autre copie.',
  'too-large': 'elle dépasse 4 Mo. Réduisez-la ; 600 pixels suffisent pour l’impression.',
  'too-fine': 'elle a trop de pixels. Réduisez-la ; 600 pixels suffisent pour l’impression.',
};

export const problems: Messages['problems'] = {
  usage: ({ detail }) => `cette ligne de commande est incompréhensible : ${detail}. Voir : facility-audit --help`,
  'unknown-command': ({ command, nearest }) =>
    `il n’y a pas de commande « ${command} ».${didYouMean(nearest)} Voir : facility-audit --help`,
  'quote-swallowed': ({ value }) =>
    `« ${value} » se termine par \\ juste avant le guillemet : Windows a avalé le guillemet et la suite de la ligne. Retirez le dernier \\.`,
  'unknown-topic': ({ topic, topics, nearest }) =>
    `il n’y a pas d’aide sur « ${topic} ».${didYouMean(nearest)} Les sujets : ${topics} ; ou nommez une commande.`,
  'unknown-option': ({ option, nearest, isValue }) =>
    isValue
      ? `« ${option} » commence par un tiret et a été pris pour une option. Si c’est une valeur, mettez -- juste avant, et les options encore avant : -- "${option}"`
      : `il n’y a pas d’option « ${option} » ici.${didYouMean(nearest)} Voir --help de la commande`,
  'xlsform-subject': ({ example }) =>
    `--to xlsform prend un référentiel (son nom, ou un dossier avec checklist.yaml) ou un audit, pas plusieurs audits à la fois.${example === null ? '' : ` Donnez par exemple un seul audit : ${example}`}`,
  'invalid-amount': ({ option, value, example }) =>
    `${option} est « ${value} » ; il faut une somme, par exemple 700000000 ou ${example}.`,
  'invalid-option': ({ option, value, expected }) =>
    `${option} ne peut pas être « ${value} ». Attendu : ${cli.named(expected)}.`,
  'papers-of-public': () =>
    '--papers ne va pas avec --edition public : ces documents nomment établissements, personnes et montants. Retirez --papers, ou --edition public.',
  'missing-argument': ({ argument }) =>
    `il manque quelque chose à la commande : ${cli.named(argument)}. Voir --help de cette commande`,
  'needs-terminal': ({ instead }) =>
    `cette commande pose des questions et demande un terminal. Sans terminal, utilisez : ${cli.named(instead)}`,
  'target-exists': () =>
    'le fichier existe déjà et reste tel quel. Choisissez un autre nom, ou ajoutez --force pour le remplacer.',
  'replaced-answers': ({ count, criteria }) =>
    `le fichier contient ${counted(count, 'réponse', 'réponses')} de cette visite qu’aucune partie n’a, et reste tel quel : ${criteria}. Indiquez-le parmi les parties et écrivez dans un autre fichier avec -o, ou rangez-le ailleurs s’il ne compte plus.`,
  'audit-exists': () =>
    'cet audit existe déjà et reste tel quel. Poursuivez-le avec facility-audit walk, ou choisissez un autre nom.',
  'output-is-input': () =>
    'le résultat remplacerait le fichier dont il est tiré, qui reste tel quel. Choisissez un autre nom.',
  'same-output-name': ({ name, other }) =>
    `deux résultats auraient le même nom « ${name} » (l’autre vient de ${other}). Rien n’a été écrit ; écrivez-les dans des dossiers différents.`,
  interrupted: () => 'arrêté. Tout ce qui a été confirmé est enregistré.',
  'interrupted-kept': ({ decided }) =>
    `arrêté. Rien n’est encore écrit ; ${decided} ${decided < 2 ? 'décision est gardée' : 'décisions sont gardées'}. Relancez la même commande pour décider du reste.`,
  'interrupted-unsaved': ({ keep }) =>
    `arrêté. Rien n’a été écrit, et ce qui a été tranché n’est pas gardé. Relancez la commande${keep === null ? '' : `, avec ${cli.named(keep)} pour garder chaque décision`}.`,
  'nothing-found': ({ looked }) => `rien à traiter n’a été trouvé. Recherché : ${looked}.`,
  'no-prices': () =>
    `pas de liste de prix : aucune n’a été donnée et aucune entrée n’en porte. Donnez-en une avec --prices FICHIER`,
  'several-currencies': ({ currencies }) =>
    `les entrées ont des prix en plusieurs monnaies (${currencies}), qui ne s’additionnent pas. Donnez une seule liste avec --prices FICHIER`,
  'file-missing': () => 'ce fichier ou ce dossier n’existe pas. Vérifiez le nom et le dossier.',
  'file-unreadable': ({ reason, code }) =>
    `le fichier ne peut pas être lu : ${fileWords.fileFaults[reason](code ?? '')}`,
  'file-is-folder': () => 'c’est un dossier ; il faut ici un fichier.',
  'file-unwritable': ({ reason, code }) =>
    `le fichier ne peut pas être écrit : ${fileWords.fileFaults[reason](code ?? '')}`,
  'folder-missing': ({ folder }) =>
    `le dossier « ${folder} » n’existe pas. Créez-le d’abord, ou choisissez un autre endroit.`,
  'folder-gone': () =>
    'le dossier de travail n’existe plus : la clé a été retirée, ou le dossier déplacé ou supprimé. Allez dans un dossier qui existe (cd), puis recommencez.',
  'disk-full': () =>
    'le disque est plein. L’ancien fichier est intact ; libérez de la place ou choisissez un autre disque.',
  'output-disk-full': () =>
    'le disque est plein, et la sortie est incomplète. Libérez de la place ou choisissez un autre disque, puis relancez.',
  'file-open-elsewhere': ({ sign }) =>
    sign === null
      ? 'le fichier est ouvert dans un autre programme. Fermez-le là et réessayez.'
      : `le fichier est ouvert dans un autre programme, comme le montre « ${sign} » à côté. Fermez-le là et réessayez ; s’il n’est ouvert nulle part, supprimez « ${sign} ».`,
  'file-locked': ({ holder, host, pid, since }) =>
    `${holder} a ouvert le fichier sur la machine ${host} (processus ${pid ?? '?'}) depuis ${since}. Fermez-le là d’abord ; s’il n’est certainement ouvert nulle part, reprenez-le avec : facility-audit walk <audit> --take-over`,
  'file-changed': ({ copy }) =>
    `le fichier a été modifié par un autre programme après son ouverture. Il reste tel quel ; vos réponses sont dans « ${copy} ». Réunissez les deux avec : facility-audit combine`,
  'save-unconfirmed': ({ code }) =>
    `le fichier est enregistré, et rien n’est à refaire ; mais le disque ne l’a pas confirmé (${code}) : une coupure de courant pourrait encore le perdre. Vérifiez le disque, et gardez une copie ailleurs.`,
  'history-behind': ({ history, fault, code, isKept }) =>
    `la saisie est enregistrée, et rien n’est à ressaisir ; seul l’historique « ${history} » n’a pas pu être continué : ${historyFaultIn(fileWords, fault, code)} ${isKept ? 'Le prochain enregistrement y ajoutera ce qui manque.' : 'Cette modification n’y figurera pas.'}`,
  'not-saved': () => 'rien n’a été enregistré, car le fichier n’aurait pas pu être relu. En voici la raison.',
  'audit-too-large': ({ size, limit, criterion }) =>
    `l’audit aurait ${size} octets, or un fichier d’audit en contient ${limit} au plus. ${criterion === null ? 'Raccourcissez les notes les plus longues' : `Le plus long concerne ${criterion} : raccourcissez ses notes`}, ou joignez les longs textes comme fichiers de preuve.`,
  'too-many-answers': ({ count, limit }) =>
    `l’audit aurait ${count} critères renseignés, or un fichier d’audit en contient ${limit} au plus. Auditez moins de rubriques dans un même fichier (new --sections).`,
  'too-large': ({ size, limit }) => `le fichier a ${size} octets ; on en lit ${limit} au plus.`,
  'not-a-picture': () =>
    'le nom annonce une image, mais le contenu n’en est pas une. Reprenez la photo, ou copiez-la de nouveau depuis l’appareil.',
  'not-utf8': () =>
    'le texte n’est pas en UTF-8. Enregistrez le fichier en UTF-8. Pour un CSV, dans Excel : Enregistrer sous → CSV UTF-8.',
  'not-text': ({ what, isList = false }) =>
    isList
      ? `ce n’est pas une liste mais ${what === 'archive' ? listArchive : otherFiles[what]}. Donnez un classeur .xlsx, un fichier CSV ou un fichier YAML.`
      : `ce n’est pas un fichier texte mais ${otherFiles[what]}. Donnez le fichier YAML ou CSV.`,
  'no-keys': ({ isEmpty, example }) =>
    isEmpty
      ? `le fichier est vide. Il faut un fichier avec des lignes comme « ${example} ».`
      : `le fichier est d’un autre type : il n’a aucune clé. Il faut un fichier avec des lignes comme « ${example} ».`,
  'yaml-syntax': ({ fault }) => `ce n’est pas du YAML valide : ${fileWords.yamlFaults[fault]}`,
  'yaml-alias': () => 'les ancres et alias YAML (& et *) ne sont pas acceptés. Écrivez la valeur en entier.',
  'duplicate-key': ({ key }) => `« ${key} » figure deux fois. Gardez-en une.`,
  'too-many-keys': ({ limit }) => `plus de ${limit} clés au même endroit.`,
  'too-many-items': ({ limit }) =>
    `plus de ${limit} éléments dans une liste. Ne gardez que ceux qui en font partie, ou prenez un autre fichier.`,
  'unknown-format': ({ found, expected }) => `le format est « ${found} » ; attendu « ${expected} ».`,
  'newer-format': ({ found, known }) =>
    `le fichier est au format « ${found} », plus récent que ce que cet outil connaît (« ${known} »). Installez un facility-audit plus récent.`,
  'unknown-key': ({ key, nearest }) =>
    `la clé « ${key} » n’est pas connue ici.${didYouMean(nearest)} Vos propres clés commencent par « x- ».`,
  'missing-key': ({ key }) => `« ${key} » manque.`,
  'wrong-type': ({ key, expected, found }) =>
    `« ${key} » doit être ${valueTypesIn(fileWords, expected)}, mais est ${fileWords.valueTypes[found]}.`,
  'empty-value': ({ key }) => `« ${key} » est vide.`,
  'conflicting-keys': ({ key, other }) => `« ${key} » et « ${other} » ne peuvent figurer ensemble. Gardez-en un.`,
  'invalid-instant': ({ key, found }) =>
    `« ${key} » vaut « ${found} » ; attendu : jour, heure et décalage, par exemple 2025-08-05T09:00:00+07:00.`,
  'not-allowed': ({ key, found, allowed }) => `« ${key} » ne peut pas être « ${found} ». Permis : ${allowed}.`,
  'unquoted-number': ({ key, found }) =>
    `« ${key} » a été lu comme le nombre ${found}. Mettez-le entre guillemets : "${found}".`,
  'invalid-id': ({ key, found }) =>
    `« ${key} » est « ${found} » ; un identifiant n’a que des lettres, des chiffres, « - », « _ » et « . », ne finit pas par « . » et n’est pas un nom que Windows réserve à ses périphériques, comme con, nul ou com1.`,
  'papers-too-early': ({ day, last, facility }) =>
    `les documents sont datés (--on) du ${formatDay(day, 'fr')}, avant le dernier jour d’évaluation, le ${formatDay(last, 'fr')} (${facility}). Donnez ce jour ou un jour plus tardif.`,
  'fingerprint-line': () =>
    'aucune empreinte sur cette ligne : il faut ses 64 lettres et chiffres (seize groupes de quatre), et un nom à côté. Mettez « # » devant une remarque.',
  'fingerprints-none': () =>
    'aucune empreinte trouvée. Attendu : une empreinte et un nom par ligne, la sortie de verify --json, ou le classeur d’une province.',
  'fingerprint-unlisted': ({ facility, fingerprint }) =>
    `${facility} : son empreinte ${fingerprint} n’est pas dans la liste de ce qui a été signé, et celle-ci ne nomme pas l’établissement. Comparez avec le procès-verbal signé ; s’il la porte, ajoutez-la à la liste.`,
  'fingerprint-differs': ({ facility, fingerprint, listed }) =>
    `${facility} : son empreinte ${fingerprint} n’est pas celle qui a été signée (dans la liste : ${listed}). Demandez le classeur signé, ou faites signer de nouveau celui qui a changé.`,
  'invalid-date': ({ key, found, isTyped = false }) =>
    `« ${key} » est « ${found} » ; il faut un jour du calendrier comme ${isTyped ? '30/08/2025 ou 2025-08-30' : '2025-08-30'}.`,
  'invalid-number': ({ key, found, expected }) => `« ${key} » est ${found} ; attendu : ${expected}.`,
  'unusable-id': ({ id }) =>
    `« ${id} » ne peut pas être un identifiant : aucun audit ne pourrait contenir de réponse sous ce nom. Choisissez-en un autre, par exemple SRV-01.`,
  'forbidden-key': ({ key }) => `la clé « ${key} » n’est jamais acceptée.`,
  'unsafe-path': ({ key, found }) =>
    `« ${key} » est « ${found} » ; il faut un chemin relatif dans le dossier, avec « / », sans « .. » ni caractères spéciaux.`,
  'unusable-logo': ({ file, fault }) => `« ${file} » ne peut pas servir de logo : ${logoFaults[fault]}`,
  'checklist-not-found': ({ id, version, looked }) =>
    `le référentiel « ${id} »${version === null ? '' : ` version ${version}`} est introuvable. Recherché dans : ${looked}. Indiquez-le avec --checklist.`,
  'checklist-digest': ({ id, version, digest }) =>
    `aucun référentiel « ${id} » version ${version} d’empreinte ${digest} n’a été trouvé : celui qui est là a été modifié depuis. Donnez l’original avec --checklist.`,
  'checklist-mismatch': ({ expected, found }) => `attendu : le référentiel ${expected} ; trouvé : ${found}.`,
  'missing-language': ({ key, language }) =>
    `« ${key} » n’a pas de texte en « ${language} », langue que le fichier déclare.`,
  'duplicate-id': ({ id }) => `l’identifiant « ${id} » figure deux fois.`,
  'unknown-reference': ({ what, id, nearest }) =>
    `il n’y a pas de ${references[what]} « ${id} ».${didYouMean(nearest)}`,
  'condition-circle': ({ ids }) => `ces critères dépendent les uns des autres en cercle : ${ids}.`,
  untestable: ({ id, kind }) => `une condition ne peut pas tester « ${id} » : ses réponses sont du type ${kind}.`,
  'wrong-test': ({ id, kind, test }) => `« ${test} » ne s’emploie pas sur « ${id} », qui est du type ${kind}.`,
  'dead-band': ({ index, hiddenBy }) =>
    `l’intervalle ${index} ne s’applique jamais : l’intervalle ${hiddenBy} et les précédents prennent toutes ses valeurs.`,
  'inverted-band': ({ index }) => `l’intervalle ${index} commence après sa fin.`,
  'levels-order': ({ level, other }) =>
    `« ${level} » est mal placé par rapport à « ${other} » : les niveaux vont du meilleur au moins bon, les paliers du plus bas au plus haut.`,
  'level-condition': ({ level }) =>
    `« ${level} » : un seul niveau (le dernier), ou le premier palier, est sans condition.`,
  'no-shares': () => 'toutes les options ont la part 0 ; une au moins doit compter.',
  'quantity-kind': ({ quantity, kind }) =>
    `la quantité « ${quantity} » ne peut pas venir d’un critère du type ${kind}.`,
  'file-reused': ({ file }) => `le fichier de rubrique « ${file} » est employé deux fois.`,
  'section-file-missing': ({ file }) => `le fichier de rubrique « ${file} » n’existe pas.`,
  'key-not-for-kind': ({ key, kind }) => `« ${key} » n’a pas de sens pour le type ${kind}.`,
  'guidance-forbids': ({ criterion }) =>
    `${criterion} : son guide dit de ne pas choisir « sans objet », mais le choix reste possible. Ajoutez notApplicable: forbidden, ou changez le guide.`,
  'covered-circle': ({ ids }) => `ces critères se couvrent en cercle, si bien que rien ne serait acheté : ${ids}.`,
  'library-refused': (params) => library.refusals[params.fault](params),
  'unknown-criterion': ({ id, nearest }) => `le référentiel n’a pas de critère « ${id} ».${didYouMean(nearest)}`,
  'unknown-section': ({ id, nearest, known }) =>
    `le référentiel n’a pas de rubrique « ${id} ».${didYouMean(nearest)} Rubriques : ${known.join(', ')}.`,
  'wrong-answer': ({ criterion, found, expected }) =>
    `${criterion} : « ${found} » n’est pas une réponse ici. Attendu : ${expectedAnswerIn(fileWords, expected)}.`,
  'out-of-bounds': ({ criterion, fault, labels }) => `${criterion} : ${boundsTextIn(numbers, fault, labels, 'fr')}`,
  'ambiguous-number': ({ criterion, found, readings }) =>
    `${criterion} : « ${found} » peut signifier ${readings.map((each) => formatNumber(each, 'fr')).join(' ou ')}. Écrivez-le sans séparer les milliers, avec une virgule pour les décimales.`,
  'date-after-audit': ({ criterion, date, auditedOn }) =>
    `${criterion} : ${formatDay(date, 'fr')} est postérieur à la date de l’audit ${formatDay(auditedOn, 'fr')}. Corrigez l’un des deux.`,
  'not-applicable-forbidden': ({ criterion }) =>
    `${criterion} ne peut pas être « sans objet » : ce qui manque est non conforme.`,
  'missing-reason': ({ criterion }) => `${criterion} : « sans objet » demande un motif.`,
  'needs-name': () =>
    'on ne sait pas qui enregistre. Ajoutez --by NOM, définissez FACILITY_AUDIT_BY, ou nommez le chef (ou le seul membre) sous team dans l’audit.',
  'signed-needs-reason': ({ criterion }) =>
    `${criterion} : le procès-verbal est signé ; tout changement demande un motif (--reason).`,
  'already-signed': ({ number, on, revision }) =>
    `le procès-verbal n° ${number} est déjà signé, le ${formatDay(on, 'fr')} (révision ${revision}), et rien n’a changé depuis : rien n’a été enregistré. Pour corriger le numéro ou le jour, donnez un autre --number ou --on.`,
  'same-round': ({ round }) =>
    `la campagne suivante doit différer de la précédente (${round}). Ajoutez --round, par exemple --round 2026-02.`,
  'before-last-round': ({ auditedOn, before }) =>
    `le ${formatDay(auditedOn, 'fr')} précède le jour de la campagne qu’il suit (${formatDay(before, 'fr')}). Corrigez --on.`,
  'unknown-field': ({ field, nearest, allowed }) =>
    `il n’y a pas de champ « ${field} ».${didYouMean(nearest)} Champs : ${allowed}.`,
  'unknown-level': ({ level, allowed }) => `il n’y a pas de niveau « ${level} ». Niveaux : ${allowed}.`,
  'unknown-facility': ({ id, nearest }) =>
    `il n’y a pas d’établissement « ${id} » dans la liste.${didYouMean(nearest)} Vérifiez l’identifiant, ou ajoutez-y l’établissement.`,
  'unknown-item': ({ id, nearest }) => `il n’y a pas d’article « ${id} ».${didYouMean(nearest)}`,
  'unknown-evidence': ({ criterion, file, held }) =>
    `${criterion} n’a pas de preuve « ${file} ». ${held.length === 0 ? 'Il n’en a aucune.' : `Il a : ${held.join(', ')}`}`,
  ...finalProblems,
  ...exchangeProblems,
  ...formProblems,
  ...tableProblems,
  'not-a-workbook': ({ reason }) => `le fichier ne peut pas être lu comme un classeur : ${workbookFaults[reason]}`,
  'workbook-limit': ({ what, limit }) =>
    `le classeur est refusé : ${workbookRefusals.limits[what]} (la limite est de ${limitText(what, limit, 'fr')}).`,
  'workbook-damaged': ({ detail }) =>
    `le classeur est endommagé : ${workbookRefusals.damages[detail]}. Demandez-en une autre copie.`,
  'document-refused': ({ fault, path }) =>
    `le fichier Word ne peut pas être lu : ${[documentFaults[fault], path ?? []].flat().join(' ')}`,
  'no-carried-data': () =>
    'le classeur ne porte pas de données de cet outil : donnez un rapport qu’il a écrit, ou l’audit lui-même.',
  'public-edition': () => 'c’est l’édition publique, qui ne porte pas d’audit. Donnez l’édition complète ou l’audit.',
  'failed-over-input': () =>
    'l’outil a échoué sur ce fichier, et c’est notre erreur ; rien n’en a été pris. Écartez ce fichier pour continuer, et envoyez le texte joint à ce message, avec le fichier si vous en avez le droit, à ceux qui entretiennent facility-audit.',
  'conflict-revision': ({ facility, round, other }) =>
    `${facility}, campagne ${round} : deux versions du même audit diffèrent (l’autre : ${other}). Réunissez-les avec : facility-audit combine`,
  'conflict-audits': ({ facility, round, other }) =>
    `${facility}, campagne ${round} : il y a deux audits différents (l’autre : ${other}). Laissez-en un de côté, ou décidez avec --on-conflict newest.`,
  'conflict-checklist': ({ facility, other }) =>
    `${facility} a été audité avec un autre référentiel que les autres (${other}). Fusionnez chaque référentiel à part.`,
  'conflict-sections': ({ facility, other }) =>
    `${facility} a été audité sur d’autres rubriques que les autres (${other}). Ne fusionnez que des campagnes égales.`,
  'conflict-edited': ({ facility, cells }) =>
    `${facility} : des réponses ont été modifiées dans le classeur après son écriture (${cells}). Décidez avec --on-edit carried ou --on-edit visible.`,
  'conflict-answer': ({ criterion, one, other }) =>
    `${criterion} : ${one} et ${other} diffèrent. Décidez dans un terminal, ou avec --prefer NOM.`,
  internal: ({ detail }) =>
    `c’est notre erreur, pas la vôtre. Vos fichiers sont restés tels quels. Envoyez ce texte à ceux qui entretiennent facility-audit :\n${detail}`,
};
