import type { Checklist, ProfileQuestion } from '../../domain/checklist/checklist.ts';
import { type Language, textIn } from '../../domain/values/language.ts';
import { messagesIn } from '../../i18n/translator.ts';
import type { ListColumn, ListTemplate } from './template-workbook.ts';

/** Rows to fill in; more can be added below. */
const emptyRows = 100;

/** A roster to fill in, with a column for each profile question of the checklist. */
export function rosterTemplate({ profile }: Checklist, language: Language): ListTemplate {
  const { lists, words, report } = messagesIn(language);
  const { columns, prompts, ...rest } = lists.roster;
  const plain = (id: keyof typeof columns, width: number): ListColumn => ({
    id,
    title: columns[id],
    width,
    rule: null,
  });
  return {
    ...rest,
    unitLine: null,
    columns: [
      { ...plain('id', 16), rule: { kind: 'text', prompt: prompts.id } },
      plain('name', 34),
      { ...plain('kind', 22), rule: { kind: 'words', prompt: prompts.kind, words: Object.values(words.facilityKind) } },
      { ...plain('unit', 14), rule: { kind: 'text', prompt: prompts.unit } },
      plain('unitName', 28),
      plain('province', 14),
      ...profile.map((question) => profileColumn(question, prompts.profile, language)),
      { ...plain('emr', 20), rule: { kind: 'words', prompt: prompts.profile, words: Object.values(report.emrStatus) } },
      plain('emrDecision', 20),
      { ...plain('emrOn', 14), rule: { kind: 'day', prompt: prompts.emrOn } },
    ],
    rows: Array.from({ length: emptyRows }, () => ({})),
  };
}

/** The reader knows the column by the whole question. */
function profileColumn(question: ProfileQuestion, prompt: string, language: Language): ListColumn {
  const common = { id: `profile-${question.id}`, title: textIn(question.question, language), width: 20 };
  if (question.kind === 'number') return { ...common, rule: { kind: 'number', prompt } };
  const words = question.options.map(({ label }) => textIn(label, language));
  return { ...common, rule: { kind: 'words', prompt, words } };
}
