import type {
  DocumentFault,
  LogoFault,
  OtherFile,
  ReferenceKind,
  WorkbookFault,
} from '../../../../domain/problem/fault.ts';
import type { ProblemCode, ProblemParams } from '../../../../domain/problem/problem.ts';
import { limitText } from '../../../written/limit-text.ts';
import { boundsTextIn } from '../../../written/number-words.ts';
import { formatDay, formatNumber } from '../../../written/numbers-and-dates.ts';
import { library } from '../commands/library.ts';
import { counted } from '../words/counted.ts';
import { numbers } from '../words/numbers.ts';
import { exchangeProblems } from './exchange-problems.ts';
import { expectedAnswerIn, fileWords, historyFaultIn, valueTypesIn } from './file-words.ts';
import { finalProblems } from './final-problems.ts';
import { formProblems } from './form-problems.ts';
import { tableProblems } from './table-problems.ts';
import { workbookRefusals } from './workbook-refusals.ts';

const didYouMean = (nearest: string | null) => (nearest === null ? '' : ` Did you mean “${nearest}”?`);

const references: Readonly<Record<ReferenceKind, string>> = {
  profile: 'profile question',
  option: 'option',
  criterion: 'criterion',
  basis: 'basis',
  item: 'item',
  stage: 'stage',
  section: 'section',
  deadline: 'deadline',
  sheet: 'sheet',
  table: 'table',
  column: 'column',
  placeholder: 'placeholder',
  issuer: 'issuer',
};

const otherFiles: Readonly<Record<OtherFile, string>> = {
  pdf: 'a PDF',
  picture: 'a picture',
  archive: 'an .xlsx workbook or another archive',
  'old-office': 'an old .xls or .doc',
};

/** An archive where a list was wanted: the workbook that a list may be is told by its name. */
const listArchive = 'an archive, a Word document, or a workbook without .xlsx in its name';

const documentFaults: Readonly<Record<DocumentFault, string>> = {
  'not-docx': 'this is not a .docx document. Open it in Word or LibreOffice and save it as .docx.',
  'old-or-encrypted': 'it is an old .doc or is protected by a password. Save it as .docx without a password.',
  'too-large':
    'it, or a part of it once unpacked, is larger than any paper. Take out its pictures, or copy its text into a fresh document.',
  damaged:
    'it is torn, was put together wrongly, or holds what no word processor writes. Open it, copy its text into a fresh document and save that as .docx.',
  data: 'the data it carries were changed or are incomplete. Ask for a fresh copy.',
  macros: 'it holds macros. Save it as .docx without macros.',
  'not-an-audit':
    'an audit is wanted here, and this is a Word paper. Give the workbook or the audit file; a paper itself is checked with: facility-audit verify',
};

const workbookFaults: Readonly<Record<WorkbookFault, string>> = {
  empty: 'the file is empty.',
  'not-zip': 'this is not an .xlsx workbook. Open it in Excel or LibreOffice and save it as .xlsx.',
  'old-or-encrypted': 'the workbook is an old .xls or is protected by a password. Save it as .xlsx without a password.',
  ods: 'this is an .ods document. Save it as .xlsx.',
  xlsb: 'this is an .xlsb workbook. Save it as .xlsx.',
  numbers: 'this is a document of Numbers. Export it as .xlsx.',
  pdf: 'this is a PDF. Give the .xlsx workbook or the audit file.',
  word: 'this is a Word document, not a workbook. Give the .xlsx workbook.',
  'not-xlsx': 'this is a zip archive, but not an .xlsx workbook.',
  zip64:
    'the archive is of a kind (zip64 or several parts) that is not read here. Open the workbook in Excel or LibreOffice and save it again as .xlsx; pack an archive again with the file manager.',
  'unsafe-name': 'the archive holds names that could reach outside it. Ask for a fresh workbook.',
  method: 'the archive is compressed or encrypted in a way that workbooks never are.',
};

const logoFaults: Readonly<Record<LogoFault, string>> = {
  missing: 'there is no such file beside the template. Put it there, or correct its name.',
  outside: 'it is a link that leads out of the template’s folder. Put the picture itself beside the template.',
  'not-a-picture': 'it is neither JPEG nor PNG. Save the picture as one of these.',
  damaged: 'the picture is damaged or incomplete. Save it again, or take another copy.',
  'too-large': 'it has more than 4 MB. Save it smaller; 600 pixels are enough for print.',
  'too-fine': 'it has too many pixels. Save it smaller; 600 pixels are enough for print.',
};

/** What happened and how to mend it, by problem code. The place (file, line, column, sheet, cell) is printed before it. */
export const problems: { readonly [Code in ProblemCode]: (params: ProblemParams[Code]) => string } = {
  usage: ({ detail }) => `this command line can’t be understood: ${detail}. See: facility-audit --help`,
  'unknown-command': ({ command, nearest }) =>
    `there is no command “${command}”.${didYouMean(nearest)} See: facility-audit --help`,
  'quote-swallowed': ({ value }) =>
    `“${value}” ends with a \\ right before the quotation mark, so Windows swallowed the mark and what follows on the line. Leave out the last \\.`,
  'unknown-topic': ({ topic, topics, nearest }) =>
    `there is no help on “${topic}”.${didYouMean(nearest)} The topics are ${topics}; or name a command.`,
  'unknown-option': ({ option, nearest, isValue }) =>
    isValue
      ? `“${option}” begins with a hyphen and was taken for an option. If it is a value, put -- before it and options before that: -- "${option}"`
      : `there is no option “${option}” here.${didYouMean(nearest)} See the command’s --help`,
  'xlsform-subject': ({ example }) =>
    `--to xlsform takes one checklist (its name, or a folder with checklist.yaml) or one audit, not several audits at once.${example === null ? '' : ` For example give one audit: ${example}`}`,
  'invalid-amount': ({ option, value, example }) =>
    `${option} is “${value}”; expected a sum of money such as 700000000 or ${example}.`,
  'invalid-option': ({ option, value, expected }) => `${option} can’t be “${value}”. Expected: ${expected}.`,
  'papers-of-public': () =>
    '--papers does not go with --edition public: the papers name facilities, persons and money. Leave out --papers, or --edition public.',
  'missing-argument': ({ argument }) => `something is missing from the command: ${argument}. See the command’s --help`,
  'needs-terminal': ({ instead }) => `this asks questions and needs a terminal. Without one, use: ${instead}`,
  'target-exists': () =>
    'the file exists already and is left as it is. Choose another name, or add --force to replace it.',
  'replaced-answers': ({ count, criteria }) =>
    `the file has ${counted(count, 'answer', 'answers')} of this visit that no part has, and is left as it is: ${criteria}. Name it among the parts and write to another file with -o, or put it away first if it no longer counts.`,
  'audit-exists': () =>
    'the audit exists already and is left as it is. Go on with facility-audit walk, or choose another name.',
  'output-is-input': () =>
    'what is written would replace the file that it is made from, which is left as it is. Choose another name.',
  'same-output-name': ({ name, other }) =>
    `two outputs would have the same name “${name}” (the other comes from ${other}). Nothing was written; write them into different folders.`,
  interrupted: () => 'stopped. Everything that was confirmed is saved.',
  'interrupted-kept': ({ decided }) =>
    `stopped. Nothing is written yet; ${decided} ${decided === 1 ? 'decision is' : 'decisions are'} kept. Run the same command again to decide the rest.`,
  'interrupted-unsaved': ({ keep }) =>
    `stopped. Nothing was written, and what was decided is not kept. Run the command again${keep === null ? '' : `, with ${keep} to keep each decision`}.`,
  'nothing-found': ({ looked }) => `nothing to work on was found. Looked for: ${looked}.`,
  'no-prices': () => `no price list: none was given, and none of the inputs carries one. Give one with --prices FILE`,
  'several-currencies': ({ currencies }) =>
    `the inputs have prices in several currencies (${currencies}), which can’t be added up. Give one list with --prices FILE`,
  'file-missing': () => 'there is no such file or folder. Check the name and the folder.',
  'file-unreadable': ({ reason, code }) => `the file can’t be read: ${fileWords.fileFaults[reason](code ?? '')}`,
  'file-is-folder': () => 'this is a folder; a file is needed here.',
  'file-unwritable': ({ reason, code }) => `the file can’t be written: ${fileWords.fileFaults[reason](code ?? '')}`,
  'folder-missing': ({ folder }) => `the folder “${folder}” does not exist. Make it first, or choose another place.`,
  'folder-gone': () =>
    'the folder you are working in is gone: the stick was pulled out, or the folder was moved or deleted. Go to a folder that is there (cd), and run it again.',
  'disk-full': () => 'the disk is full. The old file is intact; free some space, or choose another drive.',
  'output-disk-full': () =>
    'the disk is full, and what was printed is not complete. Free some space, or choose another drive, and run it again.',
  'file-open-elsewhere': ({ sign }) =>
    sign === null
      ? 'the file is open in another program. Close it there and try again.'
      : `the file is open in another program, as “${sign}” beside it shows. Close it there and try again; if it is open nowhere, delete “${sign}”.`,
  'file-locked': ({ holder, host, pid, since }) =>
    `${holder} has the file open on the machine ${host} (process ${pid ?? '?'}) since ${since}. Close it there first; if it is certainly open nowhere, take it over with: facility-audit walk <audit> --take-over`,
  'file-changed': ({ copy }) =>
    `the file was changed by another program after it was opened. It is left as it is; your answers are in “${copy}”. Put both together with: facility-audit combine`,
  'save-unconfirmed': ({ code }) =>
    `the file is saved, and nothing has to be done again; but the disk did not confirm it (${code}), so a power cut might still lose it. Check the disk, and keep a copy elsewhere.`,
  'history-behind': ({ history, fault, code, isKept }) =>
    `what was recorded is saved, and nothing has to be recorded again; only the history “${history}” could not be continued: ${historyFaultIn(fileWords, fault, code)} ${isKept ? 'The next save then adds what is missing in it.' : 'This change stays out of it.'}`,
  'not-saved': () => 'nothing was saved, because the file could not have been read again. The reason follows.',
  'audit-too-large': ({ size, limit, criterion }) =>
    `the audit would have ${size} bytes, and an audit file holds at most ${limit}. ${criterion === null ? 'Shorten the longest notes' : `Most is written about ${criterion}: shorten its notes`}, or add long texts as evidence files.`,
  'too-many-answers': ({ count, limit }) =>
    `the audit would have ${count} criteria with something recorded, and an audit file holds at most ${limit}. Audit fewer sections in one file (new --sections).`,
  'too-large': ({ size, limit }) => `the file has ${size} bytes; at most ${limit} are read.`,
  'not-utf8': () => 'the text is not in UTF-8. Save the file as UTF-8. For CSV, in Excel: Save As → CSV UTF-8.',
  'not-a-picture': () =>
    'the name says that it is a picture, but what is inside is none. Take the picture again, or copy it from the camera once more.',
  'not-text': ({ what, isList = false }) =>
    isList
      ? `this is no list, but ${what === 'archive' ? listArchive : otherFiles[what]}. Give an .xlsx workbook, a CSV file or a YAML file.`
      : `this is no text file, but ${otherFiles[what]}. Give the YAML or CSV file.`,
  'no-keys': ({ isEmpty, example }) =>
    isEmpty
      ? `the file is empty. Expected one with lines such as “${example}”.`
      : `the file is of another kind: it has no keys. Expected one with lines such as “${example}”.`,
  'yaml-syntax': ({ fault }) => `this is not valid YAML: ${fileWords.yamlFaults[fault]}`,
  'yaml-alias': () => 'YAML anchors and aliases (& and *) are not accepted. Write the value out.',
  'duplicate-key': ({ key }) => `“${key}” stands twice. Keep one.`,
  'too-many-keys': ({ limit }) => `more than ${limit} keys in one place.`,
  'too-many-items': ({ limit }) =>
    `more than ${limit} entries in one list. Keep what belongs in it, or take another file.`,
  'unknown-format': ({ found, expected }) => `the format is “${found}”; expected “${expected}”.`,
  'newer-format': ({ found, known }) =>
    `the file is in format “${found}”, newer than this tool knows (“${known}”). Install a newer facility-audit.`,
  'unknown-key': ({ key, nearest }) =>
    `the key “${key}” is not known here.${didYouMean(nearest)} Keys of your own start with “x-”.`,
  'missing-key': ({ key }) => `“${key}” is missing.`,
  'wrong-type': ({ key, expected, found }) =>
    `“${key}” must be ${valueTypesIn(fileWords, expected)}, but is ${fileWords.valueTypes[found]}.`,
  'empty-value': ({ key }) => `“${key}” is empty.`,
  'conflicting-keys': ({ key, other }) => `“${key}” and “${other}” can’t stand together. Keep one.`,
  'invalid-instant': ({ key, found }) =>
    `“${key}” is “${found}”; expected day, time and offset such as 2025-08-05T09:00:00+07:00.`,
  'not-allowed': ({ key, found, allowed }) => `“${key}” can’t be “${found}”. Allowed: ${allowed}.`,
  'unquoted-number': ({ key, found }) => `“${key}” was read as the number ${found}. Put it in quotes: "${found}".`,
  'invalid-id': ({ key, found }) =>
    `“${key}” is “${found}”; an id has letters, digits, “-”, “_” and “.” only, does not end in “.”, and is no name that Windows keeps for devices, such as con, nul or com1.`,
  'papers-too-early': ({ day, last, facility }) =>
    `the papers are dated ${formatDay(day, 'en')}, before the last day of assessment, ${formatDay(last, 'en')} (${facility}). Give that day or a later one with --on.`,
  'fingerprint-line': () =>
    'no fingerprint in this line: it takes all 64 letters and digits (sixteen groups of four), and a name beside them. Put “#” before a remark.',
  'fingerprints-none': () =>
    'no fingerprints were found. Expected: a fingerprint and a name in each line, the output of verify --json, or a province’s workbook.',
  'fingerprint-unlisted': ({ facility, fingerprint }) =>
    `${facility}: its fingerprint ${fingerprint} is not in the list of what was signed, which does not name the facility either. Compare it with the signed minutes; if they have it, add it to the list.`,
  'fingerprint-differs': ({ facility, fingerprint, listed }) =>
    `${facility}: its fingerprint ${fingerprint} is not the one that was signed (in the list: ${listed}). Ask for the workbook that was signed, or have the changed one signed again.`,
  'invalid-date': ({ key, found, isTyped = false }) =>
    `“${key}” is “${found}”; expected a day of the calendar such as ${isTyped ? '30/08/2025 (day first) or 2025-08-30' : '2025-08-30'}.`,
  'invalid-number': ({ key, found, expected }) => `“${key}” is ${found}; expected ${expected}.`,
  'unusable-id': ({ id }) =>
    `“${id}” can’t be an id: no audit could hold an answer under it. Choose another, such as SRV-01.`,
  'forbidden-key': ({ key }) => `the key “${key}” is never accepted.`,
  'unsafe-path': ({ key, found }) =>
    `“${key}” is “${found}”; expected a relative path inside the folder, with “/”, without “..” or special characters.`,
  'unusable-logo': ({ file, fault }) => `“${file}” can’t be the logo: ${logoFaults[fault]}`,
  'checklist-not-found': ({ id, version, looked }) =>
    `the checklist “${id}”${version === null ? '' : ` version ${version}`} was not found. Looked in: ${looked}. Give it with --checklist.`,
  'checklist-digest': ({ id, version, digest }) =>
    `no checklist “${id}” version ${version} with the digest ${digest} was found: the one at hand was changed since. Give the original with --checklist.`,
  'checklist-mismatch': ({ expected, found }) => `expected the checklist ${expected}, found ${found}.`,
  'missing-language': ({ key, language }) => `“${key}” has no text in “${language}”, which the file declares.`,
  'duplicate-id': ({ id }) => `the id “${id}” stands twice.`,
  'unknown-reference': ({ what, id, nearest }) => `there is no ${references[what]} “${id}”.${didYouMean(nearest)}`,
  'condition-circle': ({ ids }) => `these criteria depend on each other in a circle: ${ids}.`,
  untestable: ({ id, kind }) => `a condition can’t test “${id}”: its answers are of the kind ${kind}.`,
  'wrong-test': ({ id, kind, test }) => `“${test}” can’t be used on “${id}”, which is of the kind ${kind}.`,
  'dead-band': ({ index, hiddenBy }) =>
    `band ${index} can never apply: band ${hiddenBy} and those before it hold every value first.`,
  'inverted-band': ({ index }) => `band ${index} begins after it ends.`,
  'levels-order': ({ level, other }) =>
    `“${level}” stands in the wrong order beside “${other}”: levels go from best to worst, stages from lowest up.`,
  'level-condition': ({ level }) => `“${level}”: exactly one level (the last), or the first stage, has no condition.`,
  'no-shares': () => 'all options have the share 0; at least one must count.',
  'quantity-kind': ({ quantity, kind }) =>
    `the quantity “${quantity}” can’t be taken from a criterion of the kind ${kind}.`,
  'file-reused': ({ file }) => `the section file “${file}” is used twice.`,
  'section-file-missing': ({ file }) => `the section file “${file}” is not there.`,
  'key-not-for-kind': ({ key, kind }) => `“${key}” has no meaning for the kind ${kind}.`,
  'guidance-forbids': ({ criterion }) =>
    `${criterion}: its guidance says not to choose “not applicable”, but it may be chosen. Add notApplicable: forbidden, or change the guidance.`,
  'covered-circle': ({ ids }) =>
    `these criteria cover each other in a circle, so that nothing would be bought: ${ids}.`,
  'library-refused': (params) => library.refusals[params.fault](params),
  'unknown-criterion': ({ id, nearest }) => `the checklist has no criterion “${id}”.${didYouMean(nearest)}`,
  'unknown-section': ({ id, nearest, known }) =>
    `the checklist has no section “${id}”.${didYouMean(nearest)} Sections: ${known.join(', ')}.`,
  'wrong-answer': ({ criterion, found, expected }) =>
    `${criterion}: “${found}” is no answer here. Expected: ${expectedAnswerIn(fileWords, expected)}.`,
  'out-of-bounds': ({ criterion, fault, labels }) => `${criterion}: ${boundsTextIn(numbers, fault, labels, 'en')}`,
  'ambiguous-number': ({ criterion, found, readings }) =>
    `${criterion}: “${found}” may mean ${readings.map((each) => formatNumber(each, 'en')).join(' or ')}. Write it without separating thousands.`,
  'date-after-audit': ({ criterion, date, auditedOn }) =>
    `${criterion}: ${formatDay(date, 'en')} lies after the audit’s date ${formatDay(auditedOn, 'en')}. Mend one of the two.`,
  'not-applicable-forbidden': ({ criterion }) => `${criterion} can’t be “not applicable”: what isn’t there is not met.`,
  'missing-reason': ({ criterion }) => `${criterion}: “not applicable” needs a reason.`,
  'needs-name': () =>
    'it is not known who records this. Add --by NAME, set FACILITY_AUDIT_BY, or name the lead (or the only member) under team in the audit.',
  'signed-needs-reason': ({ criterion }) =>
    `${criterion}: the minutes are signed; every change needs a reason (--reason).`,
  'already-signed': ({ number, on, revision }) =>
    `minutes no. ${number} were signed already, on ${formatDay(on, 'en')} (revision ${revision}), and nothing was changed since: nothing was recorded. A correction of the number or the day needs another --number or --on.`,
  'same-round': ({ round }) =>
    `the next round must be another one than the last (${round}). Add --round, such as --round 2026-02.`,
  'before-last-round': ({ auditedOn, before }) =>
    `${formatDay(auditedOn, 'en')} lies before the day of the round that it follows (${formatDay(before, 'en')}). Mend --on.`,
  'unknown-field': ({ field, nearest, allowed }) =>
    `there is no field “${field}”.${didYouMean(nearest)} Fields: ${allowed}.`,
  'unknown-level': ({ level, allowed }) => `there is no level “${level}”. Levels: ${allowed}.`,
  'unknown-facility': ({ id, nearest }) =>
    `there is no facility “${id}” in the roster.${didYouMean(nearest)} Check the id, or add the facility to it.`,
  'unknown-item': ({ id, nearest }) => `there is no item “${id}”.${didYouMean(nearest)}`,
  'unknown-evidence': ({ criterion, file, held }) =>
    `${criterion} has no evidence “${file}”. ${held.length === 0 ? 'It has none at all.' : `It has: ${held.join(', ')}`}`,
  ...finalProblems,
  ...exchangeProblems,
  ...formProblems,
  ...tableProblems,
  'not-a-workbook': ({ reason }) => `the file can’t be read as a workbook: ${workbookFaults[reason]}`,
  'workbook-limit': ({ what, limit }) =>
    `the workbook is refused: ${workbookRefusals.limits[what]} (the limit is ${limitText(what, limit, 'en')}).`,
  'workbook-damaged': ({ detail }) =>
    `the workbook is damaged: ${workbookRefusals.damages[detail]}. Ask for a fresh copy.`,
  'document-refused': ({ fault, path }) =>
    `the Word file can’t be read: ${[documentFaults[fault], path ?? []].flat().join(' ')}`,
  'no-carried-data': () => 'the workbook carries no data of this tool: give a report it wrote, or the audit file.',
  'public-edition': () =>
    'this is the public edition, which carries no audit. Give the full edition or the audit file.',
  'failed-over-input': () =>
    'the tool failed over this file, which is our bug; nothing was taken from it. Leave the file out to go on, and please send the text told with this message, and the file if you may, to those who maintain facility-audit.',
  'conflict-revision': ({ facility, round, other }) =>
    `${facility}, round ${round}: two versions of the same audit differ (the other: ${other}). Put them together with: facility-audit combine`,
  'conflict-audits': ({ facility, round, other }) =>
    `${facility}, round ${round}: there are two different audits (the other: ${other}). Leave one out, or decide with --on-conflict newest.`,
  'conflict-checklist': ({ facility, other }) =>
    `${facility} was audited with another checklist than the rest (${other}). Merge each checklist by itself.`,
  'conflict-sections': ({ facility, other }) =>
    `${facility} was audited on other sections than the rest (${other}). Merge equal rounds only.`,
  'conflict-edited': ({ facility, cells }) =>
    `${facility}: answers were edited in the workbook after it was written (${cells}). Decide with --on-edit carried or --on-edit visible.`,
  'conflict-answer': ({ criterion, one, other }) =>
    `${criterion}: ${one} and ${other} differ. Decide in a terminal, or with --prefer NAME.`,
  internal: ({ detail }) =>
    `this is our bug, not yours. Your files are as they were. Please send this text to those who maintain facility-audit:\n${detail}`,
};
