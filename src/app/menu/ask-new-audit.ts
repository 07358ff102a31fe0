import type { Facility, Roster } from '../../domain/audit/facility.ts';
import { namedRound } from '../../domain/audit/named-round.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { foldedText } from '../../domain/values/search-text.ts';
import { messagesIn } from '../../i18n/translator.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay } from '../../i18n/written/typed-number.ts';
import { findRoster, newAudit, unlistedFacility } from '../audit/new-audit.ts';
import { chosenChecklist } from '../inputs/find-checklist.ts';
import type { Prompts } from '../ports/prompts-port.ts';
import type { Tools } from '../ports/tools.ts';
import { askProfile } from '../walk/ask-profile.ts';

/**
 * Asks for the facts of a new audit and creates it in the folder the tool was started in; returns its path, null: left with Esc.
 * @throws AuditError as newAudit.
 */
export async function askNewAudit(
  tools: Tools,
  prompts: Prompts,
  checklists: readonly string[],
): Promise<string | null> {
  const { language } = tools.surroundings;
  const { walk: say } = messagesIn(language);
  // Told before the first question if there is none.
  await chosenChecklist(tools, checklists);
  const facility = await askFacility(tools, prompts);
  if (facility === null) return null;
  const on = await askDay(tools, prompts);
  if (on === null) return null;
  const typedRound = await prompts.text({
    title: say.askRound,
    preset: on.slice(0, 7),
    problemWith: (text) => (namedRound(text === '' ? on : text, language) === null ? say.typeFirst : null),
  });
  const round = typedRound === null ? null : namedRound(typedRound, language);
  if (typedRound === null || round === null) return null;
  const path = `${facility.id}.${round.id}.audit.yaml`;
  if (await tools.files.exists(path)) {
    prompts.tell(say.existsAlready({ path }));
    return path;
  }
  const checklist = await chosenChecklist(tools, checklists, on);
  const profile = await askProfile(prompts, language, checklist.profile, facility.profile);
  const made = await newAudit(tools, {
    path,
    checklists,
    facility,
    round: typedRound,
    on,
    profile,
    sections: null,
  });
  return made.path;
}

/** From the nearby roster, from an example roster, or typed. */
async function askFacility(tools: Tools, prompts: Prompts): Promise<Facility | null> {
  const { walk: say } = messagesIn(tools.surroundings.language);
  const roster = (await findRoster(tools, null, '.')) ?? (await chooseRoster(tools, prompts));
  if (roster !== null) {
    const chosen = await prompts.choose<Facility | 'other'>({
      title: say.askFacility,
      choices: [
        ...roster.facilities.map((each) => ({ value: each, label: each.name, also: each.id })),
        { value: 'other', label: say.otherFacility },
      ],
    });
    if (chosen !== 'other') return chosen;
  }
  const name = await prompts.text({
    title: say.askFacilityName,
    problemWith: (text) => (safeName(foldedText(text)) === '' ? say.typeFirst : null),
  });
  return name === null ? null : unlistedFacility(safeName(foldedText(name)), name);
}

/** The example rosters, for a start without a roster of one's own; null: none chosen. */
async function chooseRoster(tools: Tools, prompts: Prompts): Promise<Roster | null> {
  const { files, surroundings } = tools;
  const { walk: say } = messagesIn(surroundings.language);
  const { examples } = surroundings.shipped;
  if (!(await files.isFolder(examples))) return null;
  const paths = (await files.list(examples)).filter((path) => files.basename(path) === 'roster.yaml');
  const rosters = await Promise.all(paths.map((path) => findRoster(tools, path, '.')));
  const known = rosters.filter((roster) => roster !== null);
  if (known.length === 0) return null;
  return prompts.choose<Roster | null>({
    title: say.askRoster,
    choices: [
      ...known.map((roster) => ({
        value: roster,
        label: say.rosterOf({
          title: roster.title ?? roster.province ?? roster.id ?? '',
          count: roster.facilities.length,
        }),
      })),
      { value: null, label: say.noRoster },
    ],
  });
}

async function askDay({ surroundings }: Tools, prompts: Prompts): Promise<string | null> {
  const { language } = surroundings;
  const { walk: say } = messagesIn(language);
  const typed = await prompts.text({
    title: say.askDay,
    preset: formatDay(surroundings.now().slice(0, 10), language),
    problemWith: (text) => (isIsoDay(typedDay(text) ?? '') ? null : say.notADay),
  });
  return typed === null ? null : typedDay(typed);
}

/** Keeps the characters allowed in ids and file names. */
function safeName(text: string): string {
  return text
    .trim()
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
}
