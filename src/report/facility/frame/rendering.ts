import type { Checklist } from '../../../domain/checklist/checklist.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import type { Language } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatDay, formatMoney, formatNumber } from '../../../i18n/written/numbers-and-dates.ts';
import { longDate } from '../../words/letter/long-date.ts';
import type { EvidencePicture, PictureFault } from './facility-paper.ts';

/** What the pages of a report were made with that neither audit nor template says; carried, so that they can be made again and compared. */
export interface Rendering {
  /** How the machine writes numbers and days, which differs between versions of its own tables of languages. */
  readonly sample: string;
  /** Ids of the checklist's documents and items in its order, which carried definitions do not keep. */
  readonly order: readonly string[];
  readonly logo: EvidencePicture | null;
  readonly sheets: 'all' | 'papers';
  readonly isFinal: boolean;
  readonly number: string | null;
  readonly on: string | null;
  /** By the evidence's file name; without their bytes, which no cell shows. */
  readonly pictures: ReadonlyMap<string, EvidencePicture>;
  readonly pictureFaults: ReadonlyMap<string, PictureFault>;
}

/** Numbers and a day as they are written here. */
export function writingSample(language: Language): string {
  const numbers = [1, 1_234.5, 12_345_678.25, 0.999].map((each) => formatNumber(each, language));
  const day = '2025-08-05';
  return [
    ...numbers,
    formatMoney(1_234_567, 'VND', language),
    formatDay(day, language),
    longDate(day, messagesIn(language)),
  ].join('|');
}

export function renderingDocument(rendering: Rendering): JsonObject {
  const { sample, order, logo, pictures, pictureFaults, sheets, isFinal, number, on } = rendering;
  return {
    sample,
    order,
    sheets,
    isFinal,
    number,
    on,
    logo: logo === null ? null : sizeOf(logo),
    pictures: [...pictures].map(([file, picture]) => [file, ...sizeOf(picture)]),
    pictureFaults: [...pictureFaults].map(([file, fault]) => [file, fault]),
  };
}

function sizeOf({ format, widthPixels, heightPixels }: EvidencePicture): readonly [string, number, number] {
  return [format, widthPixels, heightPixels];
}

/** Null where a workbook doesn't say it, as those that were written before, or says something else. */
export function renderingFrom(document: JsonValue | undefined): Rendering | null {
  if (typeof document !== 'object' || document === null || !('sample' in document)) return null;
  const { sample, order, logo, pictures, pictureFaults } = document;
  if (typeof sample !== 'string' || !isList(order) || !isList(pictures) || !isList(pictureFaults)) return null;
  const shown = pictures.flatMap((each: JsonValue): readonly (readonly [string, EvidencePicture])[] => {
    const [file, ...size] = Array.isArray(each) ? each : [];
    const picture = pictureOf(size);
    return typeof file === 'string' && picture !== null ? [[file, picture]] : [];
  });
  const faults = pictureFaults.flatMap((each: JsonValue): readonly (readonly [string, PictureFault])[] => {
    const [file, fault] = Array.isArray(each) ? each : [];
    return typeof file === 'string' && isFault(fault) ? [[file, fault]] : [];
  });
  return {
    sample,
    order: order.filter((each) => typeof each === 'string'),
    logo: pictureOf(logo),
    sheets: document['sheets'] === 'papers' ? 'papers' : 'all',
    isFinal: document['isFinal'] === true,
    number: textOrNull(document['number']),
    on: textOrNull(document['on']),
    pictures: new Map(shown),
    pictureFaults: new Map(faults),
  };
}

function textOrNull(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The checklist with its documents and items in this order. */
export function inOrderOf(checklist: Checklist, order: readonly string[]): Checklist {
  const rank = new Map(order.map((id, index) => [id, index]));
  const sorted = <Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> => {
    const place = (id: string): number => rank.get(id) ?? order.length;
    return new Map([...map].sort(([one], [other]) => place(one) - place(other)));
  };
  return { ...checklist, basis: sorted(checklist.basis), items: sorted(checklist.items) };
}

export function orderOf({ basis, items }: Checklist): readonly string[] {
  return [...basis.keys(), ...items.keys()];
}

function pictureOf(size: JsonValue | undefined): EvidencePicture | null {
  const [format, widthPixels, heightPixels] = Array.isArray(size) ? (size as readonly JsonValue[]) : [];
  if (format !== 'jpeg' && format !== 'png') return null;
  if (typeof widthPixels !== 'number' || typeof heightPixels !== 'number') return null;
  return { format, widthPixels, heightPixels, bytes: new Uint8Array() };
}

const knownFaults: Readonly<Record<PictureFault, true>> = {
  missing: true,
  changed: true,
  'too-large': true,
  'not-a-picture': true,
  damaged: true,
  'too-many': true,
};

function isFault(value: JsonValue | undefined): value is PictureFault {
  return typeof value === 'string' && Object.hasOwn(knownFaults, value);
}
