import type { Plan } from '../../domain/audit/audit.ts';
import type { Criterion } from '../../domain/checklist/checklist.ts';
import { isIsoDay } from '../../domain/values/days.ts';
import { textIn } from '../../domain/values/language.ts';
import { recordPlan } from '../../domain/visit/record-response.ts';
import { formatDay } from '../../i18n/written/numbers-and-dates.ts';
import { typedDay } from '../../i18n/written/typed-number.ts';
import { isActive, recordingOf, saveChange, type Walk } from './walk.ts';

/** Follows up the plans of the previous round, one by one; Esc leaves the rest for later. */
export async function askPlans(walk: Walk): Promise<void> {
  for (const criterion of walk.order) {
    const plan = walk.session.audit().responses.get(criterion.id)?.plan ?? null;
    if (plan === null || plan.status === 'done' || !isActive(walk, criterion)) continue;
    const changes = await askStatus(walk, criterion, plan);
    if (changes === null) return;
    const recording = await recordingOf(walk, criterion);
    if (recording === null) return;
    const { by, at, changed: reason } = recording;
    await saveChange(walk, (audit) => recordPlan(audit, criterion.id, changes, { by, at, reason }), reason);
    walk.prompts.tell(walk.messages.walk.planned({ criterion: criterion.id }));
  }
}

const statuses = ['open', 'in-progress', 'done'] as const;

async function askStatus(walk: Walk, criterion: Criterion, plan: Plan): Promise<Partial<Plan> | null> {
  const { language } = walk.tools.surroundings;
  const { walk: say, words } = walk.messages;
  const status = await walk.prompts.choose({
    title: say.planTitle({
      criterion: `${criterion.id} ${textIn(criterion.question, language)}`,
      owner: plan.owner ?? '…',
      due: plan.due === null ? '…' : formatDay(plan.due, language),
    }),
    choices: statuses.map((value) => ({ value, label: words.planStatus[value] })),
    isMenu: true,
    start: plan.status === null ? 0 : statuses.indexOf(plan.status),
  });
  if (status === null || status !== 'done') return status === null ? null : { status, doneOn: null };
  const day = await walk.prompts.text({
    title: say.planDoneOn,
    preset: formatDay(walk.session.audit().auditedOn, language),
    problemWith: (text) => (isIsoDay(typedDay(text) ?? '') ? null : say.notADay),
  });
  return day === null ? null : { status, doneOn: typedDay(day) };
}
