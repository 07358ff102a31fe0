import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';

const root = new URL('../../', import.meta.url);

/** A file of the example province. */
export function ofExample(name: string): string {
  return new URL(`examples/lao-cai-2025/${name}`, root).pathname;
}

/** Words that an office corrects, with what is right: whoever writes a new message is reminded here. */
export const wrong = {
  vi: [
    /\d cơ sở trong danh sách/,
    /^Do$/,
    /Chưa đủ câu trả lời|Chưa xếp mức/,
    /[Tt]ốt lên|[Kk]ém đi/,
    /Đang làm$|Chưa làm$/,
    /Tự chấm/,
    /không cần kinh phí/i,
    /Đối với: /,
    /Nơi đếm|biểu đếm/i,
    /Định kỳ$/,
    /hiện có [\d.,]+, cần có/,
    /\d\s?% còn trống/,
    /(?:^|: )chưa bao giờ(?:$|:)/,
    /(?:^|\s)bậc(?:\s|$)/,
    /Không chấm điểm: bộ tiêu chí/,
    /^bị thay thế$|[Ll]ần sửa(?:$| \d)/,
    /Ông\/Bà/,
    /QUARTILE/,
    /biết qua nguồn thứ cấp/,
    /^Mức độ$/,
    /quá hạn -|^-\d+( ngày)?$/,
    /Điều \d+,? khoản \d+,? Điều/,
  ],
  en: [
    /not yet published/i,
    /without \d+ (?:lines?|purchases?)/,
    /To be mended by/,
    /[Tt]hose present are/,
    /Điều \d/,
    /(?<![\d.,][\d.,]|[\p{L}\d.,/–-] ?|(?:No\.|[Aa]nnex|[Cc]lass|[Ll]evel|[Ss]tage|[Pp]art|site|số) )\b1 (?!is\b|was\b|has\b|less\b|pass\b|its\b|this\b|class\b)\p{Ll}+s\b/u,
    /^No level$|\bIncomplete(?:$|[:;])/,
    /^For: /,
    /QUARTILE/,
    /known second-hand/,
  ],
  fr: [
    /pas encore publié/i,
    // Not in what people wrote in Vietnamese.
    /^[^\u1ea0-\u1ef9]*\S;/u,
    /sans \d+ lignes?/,
    /présents pour/,
    /(?<![\p{L}\d.,/\u202f–-] ?)[01] (?!fois\b|pas\b|mois\b|plus\b|sous\b|sans\b|dans\b|très\b|moins\b|accès\b|refus\b|devis\b)\p{Ll}+s(?!\p{L})/u,
    /^Sans niveau$|Incomplet(?:$|[\s»])/,
    /^\d\. Pour : /,
    /circulaire[^.]*guidant|^Guidant/i,
    /Ce jour, à/,
    /Điều \d/,
    /QUARTILE/,
  ],
} as const;

/** What inspectors are told stands in forms, not on papers. */
export const forInspectors = [
  /ghi lại số lượng là|ghi 0 |ghi 10 trừ|tính ở [A-Z]{3}-/,
  /enter 0 |corrects the quantity/,
  /saisir 0|ramène la quantité/,
];

/** What names nothing for people: files, months of rounds, options, fractions; and sources that are no grounds. */
export const everywhere = [
  /\.ya?ml\b/,
  /\b20\d\d-(?:0[1-9]|1[0-2])\b(?!-)/,
  /(?:^|[\s(“])--[a-z]/,
  /\d{5,}\/\d{3,}/,
  /HIPAA|OpenELIS|Báo Lào Cai/,
];

/** Codes of criteria: programs and inspectors use them, papers that are signed name the criterion. */
export const criterionCode = /(?<![\p{L}\d-])[A-Z]{2,3}-\d{2}(?!\d)/u;

/** In French no line may end before these signs or inside guillemets. */
export const breakingFrench = / [;:!?»]|« /;

/** Ids of facilities, items and sections of the example: names stand in their place. */
export function idsOfExample(): RegExp {
  const roster = [...readFileSync(ofExample('roster.yaml'), 'utf8').matchAll(/\bid: ([a-z][\w-]*-[\w-]+)/g)];
  const items = [...readFileSync(ofExample('prices.example.yaml'), 'utf8').matchAll(/^ {2}([a-z]+(?:-[a-z]+)+):/gm)];
  const sections = readdirSync(new URL('checklists/emr-readiness/2025.1/', root)).map((file) =>
    file.replace('.yaml', ''),
  );
  const ids = [
    ...roster.map(([, id]) => id),
    ...items.map(([, id]) => id),
    ...sections.filter((id) => id.includes('-')),
  ];
  // Words of English too.
  const words = new Set(['information-security', 'security-level']);
  expect(ids.length).toBeGreaterThan(60);
  return new RegExp(`(?<![\\w-])(?:${ids.filter((id) => !words.has(id ?? '')).join('|')})(?![\\w-])`);
}
