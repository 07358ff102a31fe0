import type { FacilityChange } from '../../../domain/lists/facility-changes.ts';
import type { Language } from '../../../domain/values/language.ts';
import { messagesIn } from '../../../i18n/translator.ts';
import { formatDay } from '../../../i18n/written/numbers-and-dates.ts';

/** What became of a facility, as a sentence. */
export function facilityChangeText(change: FacilityChange, language: Language): string {
  const { facilityChanges: say } = messagesIn(language).exchange;
  switch (change.code) {
    case 'merged': {
      const { name, intoName: into } = change;
      return say.merged({ name, into, on: formatDay(change.on, language) });
    }
    case 'renumbered':
      return say.renumbered(change);
    case 'renamed':
      return say.renamed({ ...change, until: formatDay(change.until, language) });
  }
}
