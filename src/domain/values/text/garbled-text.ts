import { composed } from './composed.ts';
/** What a text of broken letters was meant to say; null: nobody can tell. */
export interface Garbled {
  readonly meant: string | null;
}

/** Whether a text is Vietnamese in another encoding or in a font from before Unicode; null: it looks sound. */
export function garbledText(text: string): Garbled | null {
  const decoded = fromWindows1252(text);
  if (decoded !== null) return { meant: decoded };
  if (/\ufffd|\p{L}\?\p{L}/u.test(text)) return { meant: null };
  return inOldFont.test(text) ? { meant: fromTcvn3(text) } : null;
}

/** Bytes 0x80 to 0x9f as Windows shows them. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 that was read byte by byte, as “Bá»‡nh viá»‡n”; null: it was not. */
function fromWindows1252(text: string): string | null {
  const bytes = [...text].map((letter) => {
    const place = WINDOWS.indexOf(letter);
    return place === -1 ? (letter.codePointAt(0) ?? 0) : 0x80 + place;
  });
  if (bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte > 0xff)) return null;
  try {
    return composed(utf8.decode(new Uint8Array(bytes)));
  } catch {
    return null;
  }
}

/** Letters of the fonts .VnTime and .VnArial after TCVN 5712, and what they look like there. */
const tcvn3 = new Map(
  Object.entries({
    a: 'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ',
    e: 'ÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ',
    i: '×ìÝíØỉÜĩÞị',
    o: 'ßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợ',
    u: 'ïùóúñủòũôụ\u00adưõừøứöử÷ữùự',
    y: 'úỳýýûỷüỹþỵ',
    d: '®đ§Đ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư',
  }).flatMap(([, pairs]) => [...pairs.matchAll(/(.)(.)/gsu)].map(([, from = '', to = '']) => [from, to] as const)),
);

/** Signs inside words, or capitals that neither Vietnamese nor French has, before small letters. */
const inOldFont =
  /\p{L}[µ¸¶·¹¨»¾¼½©ª«¬®§×÷](?=$|[\s,.)]|\p{L})|(?:^|[\s(])[®§¡¢£¤¥¦]\p{L}|\p{Ll}?[ÖÑËØÞÜÕÓÒÆ](?=\p{Ll})(?<=\p{L}.)/u;

function fromTcvn3(text: string): string {
  return [...text].map((letter) => tcvn3.get(letter) ?? letter).join('');
}
