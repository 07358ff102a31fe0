import type { LibraryFault } from '../../../../domain/problem/fault.ts';
import type { ProblemParams } from '../../../../domain/problem/problem.ts';
import { counted } from '../words/counted.ts';

/** What a library of CISO Assistant may hold in place of a framework, or beside one; keys as in its file. */
const objects: Readonly<Record<string, string>> = {
  risk_matrix: 'a risk matrix',
  requirement_mapping_set: 'mappings between frameworks',
  requirement_mapping_sets: 'mappings between frameworks',
  reference_controls: 'reference controls',
  threats: 'threats',
  preset: 'a preset',
  metric_definitions: 'metrics',
  ttp_catalogs: 'a catalogue of attacks',
  tactics: 'tactics of attackers',
  techniques: 'techniques of attackers',
};

type LibraryRefusals = {
  readonly [Fault in LibraryFault]: (params: ProblemParams['library-refused']) => string;
};

/** Checklists made from libraries of CISO Assistant. */
export const library = {
  made: ({ id, version, criteria, path }: { id: string; version: string; criteria: number; path: string }) =>
    `${id} ${version}: ${counted(criteria, 'criterion', 'criteria')}, written to ${path}`,
  leftHead: ({ name }: { name: string }) => `${name}: not carried over as it stands there:`,
  leftLine: ({ what, count, examples }: { what: string; count: number; examples: string }) =>
    examples === '' ? `– ${what} (${count})` : `– ${what} (${count}: ${examples})`,
  sum: ({ made, refused }: { made: number; refused: number }) =>
    `${counted(made, 'checklist', 'checklists')} made, ${counted(refused, 'file or framework', 'files or frameworks')} refused.${made === 0 ? '' : ' No level has a threshold yet: libraries define none. Add yours under levels in checklist.yaml.'}`,
  refusals: {
    'not-a-library': () => 'this is no library of CISO Assistant: it has no urn and no objects.',
    'no-framework': ({ framework, detail }) =>
      `the library “${framework}” holds no framework, and so nothing to ask. It holds ${detail.map((each) => objects[each] ?? each).join(', ') || 'nothing'}.`,
    'nothing-asked': ({ framework }) => `the framework “${framework}” has no requirement that is assessed.`,
    'language': ({ framework, detail }) =>
      `the framework “${framework}” is in none of vi, en, fr, but in: ${detail.join(', ')}. To take its text as it is in the place of one of them, add: --text-as en`,
    'circle': ({ framework, detail }) =>
      `in the framework “${framework}” requirements stand under each other in a circle: ${detail.join(', ')}.`,
    'depth': ({ framework, detail }) =>
      `in the framework “${framework}” headings are nested too deeply to be read by people: ${detail.join(', ')}.`,
    size: ({ framework, detail }) =>
      `the framework “${framework}” has ${detail.join(', ')} requirements and headings, more than people can answer. At most 12,000 are taken.`,
    'twice': ({ framework, detail }) =>
      `the framework “${framework}” has the same id as one before it in this run: ${detail.join(', ')}. Import one of them into another folder.`,
    'unsound': ({ framework }) => `the framework “${framework}” gives no valid checklist:`,
  } as LibraryRefusals,
  left: {
    languages: 'texts in other languages',
    untranslated: 'texts that are not translated stand in the language of the library',
    codes: 'codes that can’t be ids were cut, or numbered where two became one',
    texts: 'texts of headings, which nobody answers',
    screens: 'screens that only welcome or lead over',
    'no-text': 'requirements without a text stand under their code',
    'groups-one': 'groups: one of them or all can be chosen, not several together',
    'groups-undefined':
      'groups that requirements name and the framework does not define; they were taken by their names',
    'groups-ungrouped': 'requirements of no group are asked only where all groups are chosen, as in CISO Assistant',
    'group-texts': 'descriptions of groups',
    'group-answers': 'answers that would bring in groups, but may be several at once',
    scale: 'steps of the scale of maturity; requirements are judged as met, partly met or not met',
    scores: 'points of choices that are not used as marks',
    'neutral-choices': 'choices that say “not applicable”: every criterion offers that by itself',
    conditions: 'conditions between questions',
    results: 'requirements whose result an assessor would give beside the answers',
    'nothing-scored': 'nothing in it is scored: its questions have no right answer',
    colours: 'colours of choices',
    kinds: 'kinds of questions that are not known here were taken as text',
    links: 'links of requirements to threats and reference controls',
    objects: 'other parts of the library',
    visibility: 'settings of who sees which field',
    dependencies: 'other libraries that this one refers to',
  },
  words: {
    yes: 'Yes',
    no: 'No',
    evidence: 'Usual evidence:',
    groupQuestion: 'Which group of requirements applies?',
    everyGroup: 'All groups',
    assessed: 'Assessed',
    source: ({
      name,
      version,
      provider,
      packager,
      published,
      urn,
      copyright,
    }: {
      name: string;
      version: string;
      provider: string;
      packager: string;
      published: string;
      urn: string;
      copyright: string;
    }) =>
      [
        `Source: ${name}${provider === '' ? '' : `, ${provider}`}; CISO Assistant library ${urn}, version ${version}${published === '' ? '' : ` of ${published}`}${packager === '' ? '' : `, packaged by ${packager}`}.`,
        copyright === '' ? 'The library states no licence.' : `Licence and copyright: ${copyright}`,
      ].join(' '),
  },
};
