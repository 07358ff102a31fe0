import type { Language } from '../../../domain/values/language.ts';
import { composed } from '../../../domain/values/text/composed.ts';

interface ClauseWords {
  readonly article: (article: string, clause: string | null, point: string | null) => string;
  readonly section: (section: string, point: string | null) => string;
  readonly annex: (annex: string, part: string | null) => string;
  readonly chapter: (chapter: string) => string;
  readonly parts: Readonly<Record<string, string>>;
}

const words: Readonly<Record<Exclude<Language, 'vi'>, ClauseWords>> = {
  en: {
    article: (article, clause, point) =>
      `${/\D/.test(article) ? 'Arts.' : 'Art.'} ${article}${clause === null ? '' : `(${clause.replaceAll(', khoản ', '), (')})`}${point === null ? '' : `(${point})`}`,
    section: (section, point) => `section ${section}${point === null ? '' : `, point ${point}`}`,
    annex: (annex, part) => `Annex ${annex}${part === null ? '' : `, ${part}`}`,
    chapter: (chapter) => `Chapter ${chapter}`,
    parts: { nhóm: 'group', 'tiêu chí': 'criterion', mức: 'level' },
  },
  fr: {
    article: (article, clause, point) =>
      `art. ${article}${clause === null ? '' : `, § ${clause.replaceAll(', khoản ', ', § ')}`}${point === null ? '' : `, point ${point}`}`,
    section: (section, point) => `section ${section}${point === null ? '' : `, point ${point}`}`,
    annex: (annex, part) => `annexe ${annex}${part === null ? '' : `, ${part}`}`,
    chapter: (chapter) => `chapitre ${chapter}`,
    parts: { nhóm: 'groupe', 'tiêu chí': 'critère', mức: 'niveau' },
  },
};

const article = /^Điều ([\d–-]+)(?: khoản ([\d–-]+(?:, khoản [\d–-]+)*))?(?: điểm (\S+))?$/u;
const section = /^mục (\S+)(?: điểm (\S+))?$/u;
const annex = /^Phụ lục (\S+)(?: (nhóm|tiêu chí|mức) (.+))?$/u;
const chapter = /^Chương (\S+)$/u;

/** A place in a Vietnamese document, which checklists write as the document does, in the language; another text stays as it is. */
export function clauseText(clause: string, language: Language): string {
  if (language === 'vi') return clause;
  const say = words[language];
  const own = composed(clause);
  const inArticle = article.exec(own);
  if (inArticle !== null) return say.article(inArticle[1] ?? '', inArticle[2] ?? null, inArticle[3] ?? null);
  const inSection = section.exec(own);
  if (inSection !== null) return say.section(inSection[1] ?? '', inSection[2] ?? null);
  const inAnnex = annex.exec(own);
  if (inAnnex !== null) {
    const [, number = '', part, which = ''] = inAnnex;
    return say.annex(number, part === undefined ? null : `${say.parts[part] ?? part} ${which}`);
  }
  const inChapter = chapter.exec(own);
  return inChapter === null ? clause : say.chapter(inChapter[1] ?? '');
}
