import type { Audit, Signature } from '../../../domain/audit/audit.ts';
import type { Language } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatDay } from '../../../i18n/written/numbers-and-dates.ts';
import { wordFor } from '../../../i18n/written/word-for.ts';

/** What both sides signed; where the fingerprint is another one now, that it was changed since, and how. Null: none to compare with. */
export function signedText(signature: Signature, audit: Audit, fingerprint: string | null, language: Language): string {
  const { minutes, report } = messagesIn(language);
  const { revision, number, on, changes } = signature;
  const named = { revision, number: number ?? report.missing, date: formatDay(on, language) };
  const isAsSigned = fingerprint === null ? changes.length === 0 : fingerprint === signature.fingerprint;
  if (isAsSigned) return minutes.signed(named);
  const changed = changes.length > 0 ? changes.map((each) => changeText(each, language)) : reasonsIn(audit, language);
  return minutes.changedSince({ ...named, changes: changed.length === 0 ? minutes.changeUnknown : changed.join('\n') });
}

function changeText({ at, by, reason, what }: Signature['changes'][number], language: Language): string {
  const { minutes, report, trail } = messagesIn(language);
  const byCriterion = new Map<string | null, string[]>();
  for (const { criterion, part } of what) {
    byCriterion.set(criterion, [...(byCriterion.get(criterion) ?? []), wordFor(part, trail.parts)]);
  }
  const list = [...byCriterion].map(([criterion, names]) =>
    criterion === null ? names.join(', ') : `${criterion} (${names.join(', ')})`,
  );
  return minutes.change({
    date: formatDay(at.slice(0, 10), language),
    by: by ?? report.missing,
    what: list.join('; '),
    reason,
  });
}

/** Of an audit whose signature does not say what was changed: the reasons that stand with its answers. */
function reasonsIn({ responses }: Audit, language: Language): readonly string[] {
  const { report } = messagesIn(language);
  return [...responses].flatMap(([criterion, { self, verified }]) =>
    [self, verified].flatMap((sided) =>
      sided?.changed == null ? [] : [report.sideNote({ side: criterion, note: sided.changed })],
    ),
  );
}
