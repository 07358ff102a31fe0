import { type Criterion, type ProfileQuestion, places } from '../../domain/checklist/checklist.ts';
import type { Language, LocalizedText } from '../../domain/values/language.ts';
import { choiceLists } from './choice-lists.ts';
import { bounded, criterionRows, type RowsRequest } from './criterion-rows.ts';
import { fieldNames, ownFields } from './field-names.ts';
import { type FormRow, type FormRows, type FormWords, languageName, type XlsFormRequest } from './xls-form.ts';

/** A checklist as an XLSForm for KoboToolbox and ODK: conditions, bounds and photographs, by section or by room. */
export function formRows(request: XlsFormRequest): FormRows {
  const { checklist, words } = request;
  const say = (text: (words: FormWords, language: Language) => string): LocalizedText =>
    Object.fromEntries(checklist.languages.map((language) => [language, text(words(language), language)] as const));
  const shared: RowsRequest = {
    checklist,
    names: fieldNames(checklist),
    lists: choiceLists(),
    choicesOf: request.choicesOf,
    say,
  };
  const survey = [...facilityRows(request, shared), ...profileRows(shared), ...groupRows(request, shared)];
  return { survey, choices: shared.lists.rows(), settings: settingsOf(request) };
}

function settingsOf({ checklist, language }: XlsFormRequest): FormRow {
  const { id, version, title, digest, languages } = checklist;
  const shown = languages.includes(language) ? language : (languages[0] ?? 'vi');
  return {
    form_title: (title[shown] ?? id).replace(/\s+/g, ' '),
    form_id: `facility-audit-${id}`.replace(/[^A-Za-z0-9_.-]+/g, '-'),
    version: `${version}-${digest.slice(-8)}`,
    default_language: languageName(shown),
    instance_name: `concat(\${${ownFields.facility}}, ' ', \${${ownFields.auditedOn}})`,
    allow_choice_duplicates: 'no',
  };
}

function facilityRows(request: XlsFormRequest, { say, lists }: RowsRequest): readonly FormRow[] {
  const { checklist, sections, round, side, facilities, facility } = request;
  const { id, version, digest } = checklist;
  const listed = facilities.map((each) => ({ id: each.id, label: say(() => `${each.name} (${each.id})`) }));
  const isListed = listed.length > 0;
  const code: FormRow = {
    type: isListed ? `select_one ${lists.nameOf(listed)}` : 'text',
    name: ownFields.facility,
    label: say(({ facilityId }) => facilityId),
    required: 'yes',
    ...(isListed ? { appearance: 'minimal autocomplete' } : { hint: say(({ facilityIdHint }) => facilityIdHint) }),
    ...(facility === null ? {} : { default: facility.id }),
  };
  const name: FormRow = {
    type: 'text',
    name: ownFields.facilityName,
    label: say(({ facilityName }) => facilityName),
    required: 'yes',
    ...(facility === null ? {} : { default: facility.name.replaceAll('${', '$ {') }),
  };
  return [
    { type: 'begin_group', name: 'g_facility', label: say((words) => words.facility), appearance: 'field-list' },
    code,
    ...(isListed ? [] : [name]),
    {
      type: 'date',
      name: ownFields.auditedOn,
      label: say(({ auditedOn }) => auditedOn),
      required: 'yes',
      default: 'today()',
      constraint: '. <= today()',
      constraint_message: say(({ notLater }) => notLater),
    },
    { type: 'text', name: ownFields.preparer, label: say(({ preparer }) => preparer), required: 'yes' },
    { type: 'end_group' },
    { type: 'calculate', name: ownFields.checklist, calculation: `'${id} ${version} ${digest}'` },
    { type: 'calculate', name: ownFields.side, calculation: `'${side}'` },
    ...(sections.length === checklist.sections.length
      ? []
      : [
          {
            type: 'calculate',
            name: ownFields.sections,
            calculation: `'${sections.map((each) => each.id).join(' ')}'`,
          },
        ]),
    ...(round === null ? [] : [{ type: 'calculate', name: ownFields.round, calculation: `'${round}'` }]),
  ];
}

function profileRows(shared: RowsRequest): readonly FormRow[] {
  const { checklist, say } = shared;
  if (checklist.profile.length === 0) return [];
  return [
    { type: 'begin_group', name: 'g_profile', label: say(({ profile }) => profile), appearance: 'field-list' },
    ...checklist.profile.map((question) => profileRow(question, shared)),
    { type: 'end_group' },
  ];
}

function profileRow(question: ProfileQuestion, shared: RowsRequest): FormRow {
  const { names, lists, say } = shared;
  const common = { name: names.profile.get(question.id) ?? '', required: 'yes' };
  if (question.kind === 'choice')
    return { type: `select_one ${lists.nameOf(question.options)}`, ...common, label: question.question };
  const { unit, bounds } = question;
  const label = say((_, language) => {
    const text = question.question[language] ?? '';
    return unit === null ? text : `${text} (${unit[language] ?? ''})`;
  });
  return { type: bounds.integer ? 'integer' : 'decimal', ...common, label, ...bounded(bounds, [], shared) };
}

function groupRows({ sections, by }: XlsFormRequest, shared: RowsRequest): readonly FormRow[] {
  const { names, say } = shared;
  const group = (id: string, label: LocalizedText, criteria: readonly Criterion[]): readonly FormRow[] =>
    criteria.length === 0
      ? []
      : [
          { type: 'begin_group', name: names.group(id), label },
          ...criteria.flatMap((criterion) => criterionRows(criterion, shared)),
          { type: 'end_group' },
        ];
  if (by === 'section') return sections.flatMap(({ id, title, criteria }) => group(id, title, criteria));
  const all = sections.flatMap(({ criteria }) => criteria);
  const known: readonly string[] = places;
  const others = all.flatMap(({ place }) => (place === null || known.includes(place) ? [] : [place]));
  const rooms = [...known, ...new Set(others)].flatMap((room) =>
    group(
      `room-${room}`,
      say(({ place }) => place(room)),
      all.filter(({ place }) => place === room),
    ),
  );
  const elsewhere = all.filter(({ place }) => place === null);
  return [
    ...rooms,
    ...group(
      'anywhere',
      say(({ anywhere }) => anywhere),
      elsewhere,
    ),
  ];
}
