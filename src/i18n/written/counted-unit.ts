import type { Language } from '../../domain/values/language.ts';

const plurals: Readonly<Record<Language, Intl.PluralRules>> = {
  vi: new Intl.PluralRules('vi'),
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
};

/** Words that end in s in the singular too, and symbols. */
const unchanged: ReadonlySet<string> = new Set(['mois', 'cours', 'devis', 'fois', 'accès', 'secours', 'ms', 's']);

/** A number with its unit, which checklists give in the plural: 0 câble, 1 câble, 2 câbles; a share of something names it: còn trống 20%. */
export function withUnit(value: number, written: string, unit: string, language: Language): string {
  const share = /^%\s+(.+)$/.exec(unit)?.[1];
  if (share !== undefined) {
    if (language === 'vi') return `${share} ${written}%`;
    return language === 'fr' ? `${written}\u00a0% ${share}` : `${written}% ${share}`;
  }
  return `${written} ${unitFor(value, unit, language)}`;
}

/** The unit in the number that the value asks for. */
export function unitFor(value: number, unit: string, language: Language): string {
  if (plurals[language].select(Math.abs(value)) !== 'one') return unit;
  if (language === 'en') return unit === 'people' ? 'person' : unit.replace(/\S+$/, singular);
  return language === 'fr' ? unit.replace(/^\S+/, singular) : unit;
}

function singular(word: string): string {
  return unchanged.has(word) || !/\p{L}{2}s$/u.test(word) ? word : word.slice(0, -1);
}
